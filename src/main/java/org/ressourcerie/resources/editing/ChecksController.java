package org.ressourcerie.resources.editing;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells the script of a draft’s page what checks say of the last save. */
@Controller
class ChecksController {
  private final WorkingCopies copies;
  private final DraftPages pages;

  ChecksController(WorkingCopies copies, DraftPages pages) {
    this.copies = copies;
    this.pages = pages;
  }

  @GetMapping("/administration/brouillons/{id:[0-9]{1,12}}/verifications")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(@PathVariable long id, Screen screen, Model model) {
    var copy = copies.find(id).orElseThrow(There::absent);
    model.addAttribute("checks", pages.checks(screen, copy));
    return "resources/editing/_Checks";
  }
}
