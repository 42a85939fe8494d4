package org.ressourcerie.search.results;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page: all of its state is in its address. */
@Controller
class SearchController {
  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @Serves(value = Channel.SEARCH, rule = Serves.Rule.GATED)
  @GetMapping("/recherche")
  String search(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
      Screen screen,
      Visitor visitor,
      HttpServletResponse response,
      Model model) {
    SearchAddress address = SearchAddress.read(parameters);
    SearchResults results = search.find(address.query(), visitor);
    Locale locale = screen.words().locale();
    List<String> kickers = results.hits().stream().map(hit -> search.kicker(hit, locale)).toList();
    boolean alone = fragment != null;
    model.addAttribute(
        "page", new SearchPage(screen, address, results, choices(results, locale), kickers, alone));
    response.addHeader("Vary", "HX-Request");
    return alone ? "search/results/_Results" : "search/results/SearchPage";
  }

  /** A facet that does not divide what was found is no choice, unless it is chosen. */
  private List<SearchPage.Choice> choices(SearchResults results, Locale locale) {
    return results.facets().stream()
        .filter(
            facet ->
                facet.values().size() > 1 || facet.values().stream().anyMatch(Facet.Value::chosen))
        .map(facet -> choice(facet, locale))
        .toList();
  }

  private SearchPage.Choice choice(Facet facet, Locale locale) {
    return new SearchPage.Choice(
        facet.name(),
        facet.values().stream()
            .limit(20)
            .map(
                value ->
                    new SearchPage.Option(
                        value.value(),
                        search.label(facet.name(), value.value(), locale),
                        value.count(),
                        value.chosen()))
            .toList());
  }
}
