package org.ressourcerie.resources.themes;

import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.listing.Slice;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.Rendered;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The themes, and what is published on each. */
@Controller
class ThemeController {
  private final Thesaurus themes;
  private final ListQueries lists;
  private final Vocabulary vocabulary;
  private final Gate gate;

  ThemeController(Thesaurus themes, ListQueries lists, Vocabulary vocabulary, Gate gate) {
    this.themes = themes;
    this.lists = lists;
    this.vocabulary = vocabulary;
    this.gate = gate;
  }

  @GetMapping("/themes")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  String list(Screen screen, Visitor visitor, Model model) {
    model.addAttribute("page", new ThemesPage(screen, themes.counted(gate.filter(visitor))));
    return "resources/themes/ThemesPage";
  }

  @GetMapping("/themes/{slug}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  Object show(
      @PathVariable String slug,
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "false") String archives,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    AccessFilter filter = gate.filter(visitor);
    Thesaurus.Theme theme = themes.find(slug).orElse(null);
    if (theme == null) {
      return moved(slug, filter, screen);
    }
    Slice slice = Slice.of(lists, ListCriteria.ALL.onTheme(slug), filter, archives, page);
    if (slice.isEmpty()) {
      // A theme of private things alone would tell what they are about.
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute(
        "page",
        new ThemePage(
            screen, new Rows(screen, vocabulary), slug, theme.label(), theme.synonyms(), slice));
    return "resources/themes/ThemePage";
  }

  /** A theme that is called otherwise today leads there those who may know of it. */
  private RedirectView moved(String slug, AccessFilter filter, Screen screen) {
    String now =
        themes
            .successor(slug)
            .filter(it -> lists.count(ListCriteria.ALL.onTheme(it), filter) > 0)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Redirects.forGood(screen.to("/themes/" + now));
  }
}
