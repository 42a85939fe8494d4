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
import org.springframework.web.bind.annotation.RequestParam;

/** Tells the script of a draft’s page which resource a line names, as it is typed. */
@Controller
class MeantController {
  private static final int LONGEST = 500;
  private final WorkingCopies copies;
  private final DraftPages pages;

  MeantController(WorkingCopies copies, DraftPages pages) {
    this.copies = copies;
    this.pages = pages;
  }

  /**
   * @param ligne place of the line, from 0
   * @param cible what was typed
   */
  @GetMapping("/administration/brouillons/{id:[0-9]{1,12}}/liens")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int ligne,
      @RequestParam(defaultValue = "") String cible,
      Screen screen,
      Model model) {
    var copy = copies.find(id).orElseThrow(There::absent);
    String typed = cible.length() > LONGEST ? cible.substring(0, LONGEST) : cible;
    model.addAttribute("meant", pages.meant(screen, copy.number(), typed));
    model.addAttribute("line", ligne);
    return "resources/editing/_Meant";
  }
}
