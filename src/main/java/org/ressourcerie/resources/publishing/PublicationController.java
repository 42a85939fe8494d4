package org.ressourcerie.resources.publishing;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The door: what a draft lacks, what everyone would get, then the button that publishes it. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}/publication")
class PublicationController {
  private final WorkingCopies copies;
  private final Publishing publishing;
  private final Published published;
  private final PublicationPages pages;

  PublicationController(
      WorkingCopies copies, Publishing publishing, Published published, PublicationPages pages) {
    this.copies = copies;
    this.publishing = publishing;
    this.published = published;
    this.pages = pages;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(@PathVariable long id, Screen screen, SignedIn who, Model model) {
    return pages.show(copy(id), screen, who, PublicationPage.Typed.NOTHING, "", model);
  }

  /**
   * @param saves the counter of the draft that was looked at
   */
  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object publish(
      @PathVariable long id,
      @RequestParam(defaultValue = "-1") long saves,
      @RequestParam(defaultValue = "") String note,
      Screen screen,
      SignedIn who,
      Model model) {
    long number = copy(id).number();
    var typed = new PublicationPage.Typed(note, "");
    return switch (publishing.publish(id, saves, Told.line(note), who.name())) {
      case PUBLISHED -> Redirects.to(screen, published.standing(number).orElseThrow().path());
      case CHANGED -> pages.show(copy(id), screen, who, typed, "editing.publication.saved", model);
      case UNREADY, STALE -> pages.show(copy(id), screen, who, typed, "", model);
    };
  }

  /** What is published now, a change by others included, becomes what the draft replaces. */
  @PostMapping("/base")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView rebase(
      @PathVariable long id, @RequestParam(defaultValue = "-1") long version, Screen screen) {
    published
        .standing(copy(id).number())
        .filter(standing -> standing.version() == version)
        .ifPresent(standing -> copies.rebase(id, version));
    return Redirects.to(screen, "/administration/brouillons/" + id + "/publication");
  }

  private WorkingCopy copy(long id) {
    return copies.find(id).orElseThrow(Told::absent);
  }
}
