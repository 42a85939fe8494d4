package org.ressourcerie.resources.publishing;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The review of a draft: asked for by who prepares it, ended with what is to be changed. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}/relecture")
class ReviewController {
  private final WorkingCopies copies;
  private final Reviewing reviewing;

  ReviewController(WorkingCopies copies, Reviewing reviewing) {
    this.copies = copies;
    this.reviewing = reviewing;
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView ask(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      Screen screen,
      SignedIn who) {
    reviewing.ask(copies.find(id).orElseThrow(Told::absent), Told.line(note), who.name());
    return Redirects.to(screen, "/administration/brouillons/" + id + "/publication");
  }

  @PostMapping("/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView end(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      Screen screen,
      SignedIn who) {
    reviewing.giveBack(copies.find(id).orElseThrow(Told::absent), Told.line(note), who.name());
    return Redirects.to(screen, "/administration/brouillons/" + id);
  }
}
