package org.ressourcerie.resources.previewing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** The links to a draft, made and ended by the team. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}/apercus")
class PreviewsController {
  private static final int USUAL_DAYS = 7;
  private static final int LONGEST_DAYS = 60;
  private static final int LONGEST_PURPOSE = 200;

  private final WorkingCopies copies;
  private final Previews previews;
  private final Clock clock;

  PreviewsController(WorkingCopies copies, Previews previews, Clock clock) {
    this.copies = copies;
    this.previews = previews;
    this.clock = clock;
  }

  /** What is said on the page beside the links: see {@link PreviewsPage}. */
  private record Said(String made, String wrong, String purpose, String until) {}

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(@PathVariable long id, Screen screen, SignedIn who, Model model) {
    return page(copy(id), screen, who, model, new Said("", "", "", usual(screen)));
  }

  /** Answers with the page: the address is shown this once, and so is not to be asked for again. */
  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String make(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String until,
      Screen screen,
      SignedIn who,
      Model model,
      HttpServletResponse answer) {
    WorkingCopy copy = copy(id);
    Optional<Instant> end = end(until, screen);
    if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
      return page(copy, screen, who, model, new Said("", "purpose", purpose, until));
    }
    if (end.isEmpty()) {
      return page(copy, screen, who, model, new Said("", "until", purpose, until));
    }
    String token = previews.make(copy, purpose.strip(), who.name(), end.get());
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    String address = site(screen) + screen.to("/apercu/" + token);
    return page(copy, screen, who, model, new Said(address, "", "", usual(screen)));
  }

  @PostMapping("/{link:[0-9a-f]{18}}/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView revoke(
      @PathVariable long id, @PathVariable String link, Screen screen, SignedIn who) {
    previews.revoke(copy(id), link, who.name());
    return Redirects.to(screen, "/administration/brouillons/" + id + "/apercus");
  }

  private String usual(Screen screen) {
    return LocalDate.ofInstant(clock.instant(), screen.network().timeZone())
        .plusDays(USUAL_DAYS)
        .toString();
  }

  /** The end of that day; empty when it is no day, past, or too far. */
  private Optional<Instant> end(String day, Screen screen) {
    try {
      LocalDate last = LocalDate.parse(day.strip());
      LocalDate today = LocalDate.ofInstant(clock.instant(), screen.network().timeZone());
      return last.isBefore(today) || last.isAfter(today.plusDays(LONGEST_DAYS))
          ? Optional.empty()
          : Optional.of(last.plusDays(1).atStartOfDay(screen.network().timeZone()).toInstant());
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** As it is known, else as it was reached. */
  private static String site(Screen screen) {
    String known = screen.network().siteAddress();
    return known.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : known;
  }

  private WorkingCopy copy(long id) {
    return copies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(WorkingCopy copy, Screen screen, SignedIn who, Model model, Said said) {
    model.addAttribute(
        "page",
        new PreviewsPage(
            screen,
            copy,
            previews.of(copy.id()),
            clock.instant(),
            who.may(Permission.PUBLISH),
            said.made(),
            said.wrong(),
            said.purpose(),
            said.until()));
    return "resources/previewing/PreviewsPage";
  }
}
