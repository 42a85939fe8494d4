package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.lucene.Blueprint;

/** Which items have values of facets, as far as a visitor may know. */
record Holding(Admitted readable) {

  /** The items that have one of these values, for no score. */
  Map<String, Object> of(String facet, Collection<String> values) {
    Map<String, Object> guarded =
        terms(QueryJson.field(Blueprint.GUARDED + facet), List.copyOf(values));
    return any(
        List.of(terms(Blueprint.FACET + facet, List.copyOf(values)), readable.holding(guarded)));
  }

  /** What each facet's choice asks, but this one's. */
  List<Object> choices(SearchQuery query, String except) {
    List<Object> choices = new ArrayList<>();
    for (String facet : Facet.NAMES) {
      List<String> chosen = query.filters().getOrDefault(facet, List.of());
      if (!chosen.isEmpty() && !facet.equals(except)) {
        choices.add(of(facet, chosen));
      }
    }
    return choices;
  }

  /** What matches one of these. */
  static Map<String, Object> any(Collection<?> queries) {
    return Json.object(
        "bool", Json.object("should", List.copyOf(queries), "minimum_should_match", 1));
  }

  private static Map<String, Object> terms(String field, List<String> values) {
    return Json.object("terms", Json.object(field, values));
  }
}
