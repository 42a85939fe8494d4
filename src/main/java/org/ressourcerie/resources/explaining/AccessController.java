package org.ressourcerie.resources.explaining;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.ressourcerie.resources.sharing.Shares;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
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

/** Tells the team why a resource is visible, and makes and ends the links to it. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}/acces")
class AccessController {
  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_PURPOSE = 200;

  private final NoticeQueries notices;
  private final RuledQueries rules;
  private final Shares shares;
  private final Gate gate;
  private final Clock clock;

  AccessController(
      NoticeQueries notices, RuledQueries rules, Shares shares, Gate gate, Clock clock) {
    this.notices = notices;
    this.rules = rules;
    this.shares = shares;
    this.gate = gate;
    this.clock = clock;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @PathVariable long number, Screen screen, Visitor visitor, SignedIn who, Model model) {
    return page(notice(number, visitor), screen, who, model, "", "", AccessPage.Typed.NOTHING);
  }

  @PostMapping("/liens")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String share(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String until,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Notice notice = notice(number, visitor);
    Optional<Instant> end = end(until, screen);
    var typed = new AccessPage.Typed(purpose, until);
    if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
      return page(
          notice, screen, who, model, "", screen.say("resources.share.wrong.purpose"), typed);
    }
    if (end.isEmpty()) {
      return page(notice, screen, who, model, "", screen.say("resources.share.wrong.until"), typed);
    }
    String token = shares.make(number, purpose.strip(), who.name(), end.get());
    String address = site(screen) + screen.to("/partage/" + token);
    return page(notice, screen, who, model, address, "", AccessPage.Typed.NOTHING);
  }

  @PostMapping("/liens/{id:[0-9a-f]{18}}/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView revoke(
      @PathVariable long number, @PathVariable String id, Screen screen, SignedIn who) {
    shares.revoke(number, id, who.name());
    return Redirects.to(screen, "/administration/ressources/" + number + "/acces#liens");
  }

  /** As it is known, else as it was reached. */
  private static String site(Screen screen) {
    String known = screen.network().siteAddress();
    return known.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
        : known;
  }

  /** The end of that day; empty when it is no day, past, or further than a year. */
  private Optional<Instant> end(String day, Screen screen) {
    try {
      Instant end =
          LocalDate.parse(day.strip())
              .plusDays(1)
              .atStartOfDay(screen.network().timeZone())
              .toInstant();
      Instant now = clock.instant();
      Instant furthest = now.plusSeconds(LONGEST_DAYS * 86_400L);
      return end.isAfter(now) && end.isBefore(furthest) ? Optional.of(end) : Optional.empty();
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private Notice notice(long number, Visitor visitor) {
    return notices
        .find(number, gate.filter(visitor))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Notice notice,
      Screen screen,
      SignedIn who,
      Model model,
      String made,
      String wrong,
      AccessPage.Typed typed) {
    List<Ruled> ruled = rules.of(notice);
    model.addAttribute(
        "page",
        new AccessPage(
            screen,
            notice,
            ruled,
            Onlooker.of(ruled),
            gate,
            shares.of(notice.number()),
            clock.instant(),
            who.may(Permission.PUBLISH),
            made,
            wrong,
            typed));
    return "resources/explaining/AccessPage";
  }
}
