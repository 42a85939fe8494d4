package org.ressourcerie.resources.proofing;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
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
import org.springframework.web.servlet.view.RedirectView;

/** What the checks find in one published resource, and the forms that let it pass. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}/verifications")
class ProofController {
  private final NoticeQueries notices;
  private final Proofing proofing;
  private final Passing passing;
  private final Gate gate;

  ProofController(NoticeQueries notices, Proofing proofing, Passing passing, Gate gate) {
    this.notices = notices;
    this.proofing = proofing;
    this.passing = passing;
    this.gate = gate;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @PathVariable long number, Screen screen, Visitor visitor, SignedIn who, Model model) {
    return page(notice(number, visitor), screen, who, "", "", model);
  }

  @PostMapping("/acceptations")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object pass(
      @PathVariable long number,
      @RequestParam String rule,
      @RequestParam String fingerprint,
      @RequestParam(defaultValue = "") String reason,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Notice notice = notice(number, visitor);
    if (!Passing.isReason(reason)) {
      return page(notice, screen, who, fingerprint, reason, model);
    }
    passing.pass(
        number,
        proofing.published(number),
        new Passing.Chosen(rule, fingerprint),
        reason,
        who.name(),
        screen.words());
    return back(number, screen);
  }

  @PostMapping("/reprises")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView endPass(
      @PathVariable long number,
      @RequestParam String rule,
      @RequestParam String fingerprint,
      Screen screen,
      Visitor visitor,
      SignedIn who) {
    passing.end(
        notice(number, visitor).number(),
        new Passing.Chosen(rule, fingerprint),
        who.name(),
        screen.words());
    return back(number, screen);
  }

  private Notice notice(long number, Visitor visitor) {
    return notices
        .find(number, gate.filter(visitor))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Notice notice, Screen screen, SignedIn who, String wrong, String typed, Model model) {
    model.addAttribute(
        "page",
        new ProofPage(
            screen,
            notice,
            proofing.published(notice.number()),
            who.may(Permission.PUBLISH),
            wrong,
            typed));
    return "resources/proofing/ProofPage";
  }

  private static RedirectView back(long number, Screen screen) {
    return Redirects.to(screen, "/administration/ressources/" + number + "/verifications");
  }
}
