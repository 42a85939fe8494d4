package org.ressourcerie.resources.editing;

import jakarta.servlet.http.HttpServletRequest;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Takes a draft in hand, and lets one go that is not wanted any more. */
@Controller
@RequestMapping("/administration/brouillons/{id:[0-9]{1,12}}")
class OpeningController {
  private final WorkingCopies copies;

  OpeningController(WorkingCopies copies) {
    this.copies = copies;
  }

  /**
   * @param over take it from whoever has it
   */
  @PostMapping("/ouverture")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView open(
      @PathVariable long id,
      @RequestParam(name = "reprendre", defaultValue = "false") boolean over,
      Screen screen,
      SignedIn who,
      HttpServletRequest request) {
    WorkingCopy copy = copies.find(id).orElseThrow(There::absent);
    copies.take(copy.id(), Hand.of(request, who), over);
    return There.toDraft(screen, id, "");
  }

  /** Only by who has it in hand; for others nothing happens. */
  @PostMapping("/abandon")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView discard(
      @PathVariable long id, Screen screen, SignedIn who, HttpServletRequest request) {
    WorkingCopy copy = copies.find(id).orElseThrow(There::absent);
    if (!copy.isIn(Hand.of(request, who)) || copy.state() == WorkingCopy.State.SCHEDULED) {
      return There.toDraft(screen, id, "");
    }
    copies.drop(id);
    return Redirects.to(screen, "/administration/brouillons");
  }
}
