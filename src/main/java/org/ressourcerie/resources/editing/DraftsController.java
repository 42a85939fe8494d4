package org.ressourcerie.resources.editing;

import java.time.Clock;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.DraftFilter;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts, the last saved first, and the choice of those to publish together. */
@Controller
class DraftsController {
  private final WorkingCopies copies;
  private final Vocabulary vocabulary;
  private final Clock clock;

  DraftsController(WorkingCopies copies, Vocabulary vocabulary, Clock clock) {
    this.copies = copies;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @GetMapping("/administration/brouillons")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String list(
      @RequestParam(defaultValue = "") List<String> refus,
      @RequestParam(defaultValue = "") String titre,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "false") boolean aucun,
      Screen screen,
      SignedIn who,
      Model model) {
    DraftFilter filter = new DraftFilter(titre.strip(), etat, type);
    model.addAttribute(
        "page",
        new DraftsPage(
            screen,
            vocabulary,
            filter,
            copies.find(filter),
            clock.instant(),
            Refusals.own(refus),
            who.may(Permission.PUBLISH),
            aucun));
    return "resources/editing/DraftsPage";
  }
}
