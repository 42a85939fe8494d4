package org.ressourcerie.resources.publishing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The hour at which a draft is published by itself. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}/programmation")
class ScheduleController {
  private final WorkingCopies copies;
  private final Reviewing reviewing;
  private final PublicationPages pages;
  private final Clock clock;

  ScheduleController(
      WorkingCopies copies, Reviewing reviewing, PublicationPages pages, Clock clock) {
    this.copies = copies;
    this.reviewing = reviewing;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * @param quand a local time of the network
   * @param saves the counter of the draft that was looked at
   */
  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object schedule(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String quand,
      @RequestParam(defaultValue = "-1") long saves,
      @RequestParam(defaultValue = "") String note,
      Screen screen,
      SignedIn who,
      Model model) {
    WorkingCopy copy = copies.find(id).orElseThrow(Told::absent);
    Instant when = instant(quand, screen);
    var typed = new PublicationPage.Typed(note, quand);
    if (when == null || !when.isAfter(clock.instant())) {
      String wrong = when == null ? "editing.schedule.wrong" : "editing.schedule.past";
      return pages.show(copy, screen, who, typed, wrong, model);
    }
    if (!pages.isReady(copy)) {
      return pages.show(copy, screen, who, typed, "", model);
    }
    if (!reviewing.schedule(copy, saves, when, Told.line(note), who.name())) {
      WorkingCopy now = copies.find(id).orElseThrow(Told::absent);
      return pages.show(now, screen, who, typed, "editing.publication.saved", model);
    }
    return Redirects.to(screen, "/administration/brouillons/" + id + "/publication");
  }

  @PostMapping("/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView unschedule(@PathVariable long id, Screen screen, SignedIn who) {
    reviewing.unschedule(copies.find(id).orElseThrow(Told::absent), who.name());
    return Redirects.to(screen, "/administration/brouillons/" + id + "/publication");
  }

  private static @Nullable Instant instant(String local, Screen screen) {
    try {
      return LocalDateTime.parse(local.strip().replace(' ', 'T'))
          .atZone(screen.network().timeZone())
          .toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
