package org.ressourcerie.resources.history;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A resource as the team follows it: its draft, its state, what happened to it. */
@Controller
class HistoryController {
  private final Published published;
  private final WorkingCopies copies;
  private final Timeline timeline;

  HistoryController(Published published, WorkingCopies copies, Timeline timeline) {
    this.published = published;
    this.copies = copies;
    this.timeline = timeline;
  }

  @GetMapping("/administration/ressources/{number:[0-9]{1,12}}/suivi")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String brouillon,
      Screen screen,
      SignedIn who,
      Model model) {
    Published.Standing standing =
        published
            .standing(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute(
        "page",
        new HistoryPage(
            screen,
            standing,
            copies.ofResource(number),
            timeline.of(number),
            who.may(Permission.PUBLISH),
            brouillon.equals("en-cours")));
    return "resources/history/HistoryPage";
  }
}
