package org.ressourcerie.resources.publishing;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.proofing.Passing;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What a check found in a draft, let pass with a reason before it is published. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}/verifications")
class PassController {
  private final WorkingCopies copies;
  private final Drafting drafting;
  private final Publishing publishing;
  private final Passing passing;
  private final PublicationPages pages;

  PassController(
      WorkingCopies copies,
      Drafting drafting,
      Publishing publishing,
      Passing passing,
      PublicationPages pages) {
    this.copies = copies;
    this.drafting = drafting;
    this.publishing = publishing;
    this.passing = passing;
    this.pages = pages;
  }

  @PostMapping("/acceptations")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object pass(
      @PathVariable long id,
      @RequestParam String rule,
      @RequestParam String fingerprint,
      @RequestParam(defaultValue = "") String reason,
      Screen screen,
      SignedIn who,
      Model model) {
    WorkingCopy copy = copy(id);
    if (!Passing.isReason(reason)) {
      var typed = PublicationPage.Typed.reason(fingerprint, reason);
      return pages.show(copy, screen, who, typed, "", model);
    }
    passing.pass(
        copy.number(),
        publishing.findings(copy, drafting.made(copy)),
        new Passing.Chosen(rule, fingerprint),
        reason,
        who.name(),
        screen.words());
    return back(id, screen);
  }

  @PostMapping("/reprises")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView end(
      @PathVariable long id,
      @RequestParam String rule,
      @RequestParam String fingerprint,
      Screen screen,
      SignedIn who) {
    passing.end(
        copy(id).number(), new Passing.Chosen(rule, fingerprint), who.name(), screen.words());
    return back(id, screen);
  }

  private WorkingCopy copy(long id) {
    return copies.find(id).orElseThrow(Told::absent);
  }

  private static RedirectView back(long id, Screen screen) {
    return Redirects.to(screen, "/administration/brouillons/" + id + "/publication");
  }
}
