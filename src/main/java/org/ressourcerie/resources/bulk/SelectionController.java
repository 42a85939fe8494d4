package org.ressourcerie.resources.bulk;

import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.listing.Pages;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All resources for the team, to choose those that a change is for. */
@Controller
class SelectionController {
  static final String PATH = "/administration/ressources";
  private final SelectionQueries queries;
  private final Thesaurus themes;
  private final Vocabulary vocabulary;
  private final Gate gate;

  SelectionController(
      SelectionQueries queries, Thesaurus themes, Vocabulary vocabulary, Gate gate) {
    this.queries = queries;
    this.themes = themes;
    this.vocabulary = vocabulary;
    this.gate = gate;
  }

  /**
   * @param vide whether nothing was chosen when a change was asked for
   */
  @GetMapping(PATH)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String show(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "false") boolean vide,
      Screen screen,
      Visitor visitor,
      Model model) {
    Selection wanted = Selection.of(sent);
    AccessFilter reader = gate.filter(visitor);
    int total = queries.count(wanted, reader);
    int shown = Pages.number(page, total, SelectionPage.SIZE);
    model.addAttribute(
        "page",
        new SelectionPage(
            screen,
            vocabulary,
            themes.choices(reader),
            queries.organisations(),
            wanted,
            queries.find(wanted, reader, SelectionPage.SIZE, (shown - 1) * SelectionPage.SIZE),
            total,
            shown,
            vide));
    return "resources/bulk/SelectionPage";
  }
}
