package org.ressourcerie.resources.listing;

import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.collections.Kits;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.Rendered;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all resources, filtered by kind, theme and provenance. */
@Controller
class ListController {
  private final ListQueries lists;
  private final Thesaurus themes;
  private final Vocabulary vocabulary;
  private final Kits kits;
  private final Gate gate;

  ListController(ListQueries lists, Thesaurus themes, Vocabulary vocabulary, Kits kits, Gate gate) {
    this.lists = lists;
    this.themes = themes;
    this.vocabulary = vocabulary;
    this.kits = kits;
    this.gate = gate;
  }

  @GetMapping("/ressources")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  String show(
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "") List<String> type,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String provenance,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    AccessFilter filter = gate.filter(visitor);
    List<String> kinds = type.stream().filter(id -> vocabulary.kind(id).isPresent()).toList();
    ListCriteria criteria =
        ListCriteria.ALL
            .ofKinds(kinds)
            .onTheme(theme.isEmpty() ? null : theme)
            .from(provenance.isEmpty() ? null : provenance);
    int total = lists.count(criteria, filter);
    int wanted = Pages.number(page, total, ListPage.SIZE);
    model.addAttribute(
        "page",
        new ListPage(
            screen,
            vocabulary,
            themes.choices(filter),
            kinds,
            theme,
            provenance,
            lists.find(criteria, filter, ListPage.SIZE, (wanted - 1) * ListPage.SIZE),
            total,
            wanted,
            !kits.all(filter).isEmpty()));
    return "resources/listing/ListPage";
  }
}
