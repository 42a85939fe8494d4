package org.ressourcerie.search.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.understanding.Corrected;
import org.springframework.stereotype.Component;

/** Where little was found, looks for what is near: each condition is let go in its turn. */
@Component
public class Relaxing {
  private static final int SHOWN = 7;

  private final Search search;

  Relaxing(Search search) {
    this.search = search;
  }

  /**
   * What is near, and why.
   *
   * @param why {@code broader}, {@code filters}, {@code strict} or {@code both}
   * @param address of the whole of it
   * @param total of the whole of it
   * @param hits the first of those that were not found without it
   */
  public record Near(String why, SearchAddress address, long total, List<Hit> hits) {}

  private record Attempt(String why, SearchAddress address, SearchResults results) {
    long total() {
      return results.total();
    }
  }

  /** The first that gives more than was found, less that; the least is let go first. */
  Optional<Near> near(SearchAddress asked, SearchResults found, Visitor visitor) {
    Set<Long> shown =
        found.hits().stream().map(hit -> hit.card().number()).collect(Collectors.toSet());
    for (Attempt attempt : attempts(asked, visitor)) {
      if (attempt.total() > found.total()) {
        List<Hit> others =
            attempt.results().hits().stream()
                .filter(hit -> !shown.contains(hit.card().number()))
                .toList();
        return Optional.of(new Near(attempt.why(), attempt.address(), attempt.total(), others));
      }
    }
    return Optional.empty();
  }

  private List<Attempt> attempts(SearchAddress asked, Visitor visitor) {
    String plain = Corrected.relaxed(asked.text());
    boolean strict = !plain.equals(asked.text());
    boolean narrowed = !asked.filters().isEmpty();
    List<Attempt> attempts = new ArrayList<>();
    Map<String, List<String>> broader = broader(asked.filters());
    if (broader != null) {
      attempts.add(attempt("broader", asked.text(), broader, asked, visitor));
    }
    if (strict) {
      attempts.add(attempt("strict", plain, asked.filters(), asked, visitor));
    }
    if (narrowed) {
      attempts.add(attempt("filters", asked.text(), Map.of(), asked, visitor));
    }
    if (strict && narrowed) {
      attempts.add(attempt("both", plain, Map.of(), asked, visitor));
    }
    return attempts;
  }

  private Attempt attempt(
      String why,
      String text,
      Map<String, List<String>> filters,
      SearchAddress asked,
      Visitor visitor) {
    SearchAddress address =
        new SearchAddress(text, filters, asked.sort(), 1, asked.declined(), asked.asTyped(), false);
    SearchQuery query =
        new SearchQuery(
            text, filters, asked.sort(), 1, SHOWN, asked.declined(), asked.asTyped(), false);
    return new Attempt(why, address, search.find(query, visitor));
  }

  /** The same filters with broader themes in the place of those chosen; null when none is. */
  private @Nullable Map<String, List<String>> broader(Map<String, List<String>> filters) {
    List<String> themes = filters.getOrDefault("theme", List.of());
    List<String> wider =
        themes.stream()
            .map(theme -> Optional.ofNullable(search.name("theme", theme)))
            .flatMap(Optional::stream)
            .flatMap(name -> name.wider().stream().limit(1))
            .distinct()
            .toList();
    if (wider.isEmpty()) {
      return null;
    }
    Map<String, List<String>> broader = new LinkedHashMap<>(filters);
    broader.put("theme", wider);
    return broader;
  }
}
