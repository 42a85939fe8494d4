package org.ressourcerie.resources.editing;

import java.time.Clock;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All drafts, the last saved first. */
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
  String list(@RequestParam(defaultValue = "") List<String> refus, Screen screen, Model model) {
    model.addAttribute(
        "page",
        new DraftsPage(screen, vocabulary, copies.all(), clock.instant(), Refusals.own(refus)));
    return "resources/editing/DraftsPage";
  }
}
