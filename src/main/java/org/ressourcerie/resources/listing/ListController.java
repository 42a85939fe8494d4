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
import org.ressourcerie.web.ui.Redirects;
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
  Object show(
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "") List<String> type,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String provenance,
      @RequestParam(defaultValue = "false") String archives,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    AccessFilter filter = gate.filter(visitor);
    List<Thesaurus.ThemeChoice> choices = themes.choices(filter);
    String now = theme.isEmpty() ? theme : today(theme, choices);
    List<String> kinds = type.stream().filter(id -> vocabulary.kind(id).isPresent()).toList();
    ListCriteria all =
        ListCriteria.ALL
            .ofKinds(kinds)
            .onTheme(theme.isEmpty() ? null : theme)
            .from(provenance.isEmpty() ? null : provenance);
    boolean past = archives.equals("true");
    ListCriteria criteria = past ? all : all.onlyCurrent();
    if (!now.equals(theme)) {
      return Redirects.forGood(ListPage.address(screen, kinds, now, provenance, 1, past));
    }
    int total = lists.count(criteria, filter);
    int wanted = Pages.number(page, total, ListPage.SIZE);
    model.addAttribute(
        "page",
        new ListPage(
            screen,
            vocabulary,
            choices,
            kinds,
            theme,
            provenance,
            lists.find(criteria, filter, ListPage.SIZE, (wanted - 1) * ListPage.SIZE),
            total,
            wanted,
            past,
            past ? 0 : lists.count(all, filter) - total,
            !kits.all(filter).isEmpty()));
    return "resources/listing/ListPage";
  }

  /** What a theme that was renamed or merged is today, for who may know of it. */
  private String today(String slug, List<Thesaurus.ThemeChoice> choices) {
    boolean known = choices.stream().anyMatch(choice -> choice.slug().equals(slug));
    return known
        ? slug
        : themes
            .successor(slug)
            .filter(now -> choices.stream().anyMatch(choice -> choice.slug().equals(now)))
            .orElse(slug);
  }
}
