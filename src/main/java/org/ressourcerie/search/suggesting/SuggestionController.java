package org.ressourcerie.search.suggesting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.results.SearchAddress;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions while someone types, for the script of the search box. */
@RestController
class SuggestionController {
  private final Suggestions suggestions;
  private final Search search;
  private final Gate gate;

  SuggestionController(Suggestions suggestions, Search search, Gate gate) {
    this.suggestions = suggestions;
    this.search = search;
    this.gate = gate;
  }

  /**
   * @param told how many there are, in words for who does not see them
   */
  record Answer(String told, List<Suggestion> suggestions) {}

  /**
   * @param what kind of thing it is, in a word
   * @param path where it leads on this site
   */
  record Suggestion(String label, String what, String path) {}

  @Serves(value = Channel.SEARCH, rule = Serves.Rule.GATED)
  @GetMapping(path = "/recherche/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
  Answer suggest(Screen screen, Visitor visitor, @RequestParam(defaultValue = "") String q) {
    Suggestions.Suggested found = suggestions.of(q, gate.filter(visitor));
    List<Suggestion> all = new ArrayList<>();
    for (String text : found.searches()) {
      String path = screen.to("/recherche?q=" + encoded(text));
      all.add(new Suggestion(text, screen.say("search.suggest.search"), path));
    }
    found.names().forEach(name -> all.add(named(screen, name)));
    found.titles().forEach(card -> all.add(titled(screen, card)));
    return new Answer(screen.words().plural("search.suggest.count", all.size()), all);
  }

  private Suggestion named(Screen screen, Name name) {
    String own = name.path();
    String parameter = SearchAddress.parameter(name.facet());
    String path = own == null ? "/recherche?q=&" + parameter + "=" + encoded(name.value()) : own;
    String label =
        name.facet().equals("organisation") || name.facet().equals("theme")
            ? name.label()
            : search.label(name.facet(), name.value(), screen.words().locale());
    return new Suggestion(label, screen.say("search.facet." + name.facet()), screen.to(path));
  }

  private static Suggestion titled(Screen screen, ResultCard card) {
    return new Suggestion(card.title(), screen.say("search.suggest.title"), screen.to(card.path()));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
