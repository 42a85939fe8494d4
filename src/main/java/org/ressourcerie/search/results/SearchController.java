package org.ressourcerie.search.results;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.requests.Searches;
import org.ressourcerie.search.understanding.Successors;
import org.ressourcerie.web.ui.Redirects;
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
  private final Choices choices;
  private final Relaxing relaxing;
  private final Searches searches;
  private final Successors successors;

  SearchController(
      Search search, Choices choices, Relaxing relaxing, Searches searches, Successors successors) {
    this.search = search;
    this.choices = choices;
    this.relaxing = relaxing;
    this.searches = searches;
    this.successors = successors;
  }

  @Serves(value = Channel.SEARCH, rule = Serves.Rule.GATED)
  @GetMapping("/recherche")
  Object search(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
      Screen screen,
      Visitor visitor,
      HttpServletResponse response,
      Model model) {
    SearchAddress address = SearchAddress.read(parameters).by(visitor);
    Map<String, List<String>> now = successors.of(address.filters(), visitor);
    if (!now.equals(address.filters())) {
      return Redirects.forGood(screen.to(address.narrowed(now).path()));
    }
    SearchResults results = search.find(address.query(), visitor);
    boolean requested = parameters.containsKey("demande");
    boolean judged = visitor.isStaff() && parameters.containsKey("jugee");
    if (address.isBare() && !requested && !judged) {
      boolean signed = screen.signedIn() || !visitor.isAnonymous();
      searches.note(address.text(), results.total(), signed);
    }
    boolean few = results.total() <= SearchPage.FEW && address.page() == 1;
    boolean alone = fragment != null;
    model.addAttribute(
        "page",
        new SearchPage(
            screen,
            search,
            address,
            results,
            choices.of(results.facets(), address, screen),
            choices.years(results.facets()),
            few ? relaxing.near(address, results, visitor).orElse(null) : null,
            requested,
            judged,
            alone));
    response.addHeader("Vary", "HX-Request");
    return alone ? "search/results/_Results" : "search/results/SearchPage";
  }
}
