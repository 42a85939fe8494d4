package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.lucene.Blueprint;

/**
 * A question as the server is asked it, once for all: an item is worth its best readable passage
 * and its readable wholes; the facets' choices come after, so that each facet counts without its
 * own.
 */
final class Request {
  static final String PLACES = "places";
  static final String CHOSEN = ".chosen";

  private final Layout layout;
  private final SearchQuery asked;
  private final Admitted readable;

  Request(Layout layout, SearchQuery asked, Admitted readable) {
    this.layout = layout;
    this.asked = asked;
    this.readable = readable;
  }

  Map<String, Object> of(Query query) {
    int from = (int) Math.min(asked.from(), SearchQuery.REACH);
    int to = (int) Math.min(asked.from() + asked.size(), SearchQuery.REACH);
    Map<String, Object> request =
        Json.object(
            "from",
            from,
            "size",
            to - from,
            "track_total_hits",
            true,
            "track_scores",
            true,
            "query",
            items(query),
            "sort",
            sort(),
            "docvalue_fields",
            List.of(Blueprint.TYPE, Blueprint.NUMBER, Blueprint.VERSION),
            "aggs",
            facets());
    List<Object> choices = choices("");
    if (!choices.isEmpty()) {
      request.put("post_filter", Json.object("bool", Json.object("filter", choices)));
    }
    return request;
  }

  private Map<String, Object> items(Query query) {
    List<Object> either = new ArrayList<>();
    Map<String, Object> ofPassages = new QueryJson(layout, true).of(query);
    if (ofPassages != null) {
      either.add(best(ofPassages));
    }
    Map<String, Object> ofWholes = new QueryJson(layout, false).of(query);
    if (ofWholes != null) {
      either.add(wholes(ofWholes));
    }
    return either.isEmpty()
        ? Json.object("match_none", Json.object())
        : Json.object("bool", Json.object("should", either));
  }

  private Map<String, Object> best(Map<String, Object> query) {
    Map<String, Object> nested =
        Json.object(
            "path", Layout.PART, "score_mode", "max", "query", readable(query, Layout.PASSAGE));
    if (!asked.text().isBlank()) {
      nested.put(
          "inner_hits",
          Json.object(
              "name",
              PLACES,
              "size",
              Blueprint.LOOKED_AT,
              "docvalue_fields",
              Blueprint.SHOWN.stream().map(QueryJson::field).toList()));
    }
    return Json.object("nested", nested);
  }

  private Map<String, Object> wholes(Map<String, Object> query) {
    return Json.object(
        "nested",
        Json.object(
            "path",
            Layout.PART,
            "score_mode",
            "sum",
            "boost",
            Blueprint.wholeWeight(),
            "query",
            readable(query, Blueprint.WHOLE)));
  }

  /** Only what may be read is ever scored. */
  private Map<String, Object> readable(Map<String, Object> query, String role) {
    Map<String, Object> ofRole =
        Json.object("term", Json.object(QueryJson.field(Blueprint.ROLE), role));
    return Json.object(
        "bool", Json.object("must", List.of(query), "filter", List.of(readable.filter(), ofRole)));
  }

  private List<Object> sort() {
    String day =
        switch (asked.sort()) {
          case RELEVANCE -> asked.text().isBlank() ? Blueprint.DATE : "";
          case DATE -> Blueprint.DATE;
          case VERIFIED -> Blueprint.VERIFIED;
        };
    List<Object> sort = new ArrayList<>();
    if (!day.isEmpty()) {
      sort.add(Json.object(day, Json.object("order", "desc", "missing", "_last")));
    }
    sort.add("_score");
    sort.add(Json.object(Blueprint.NUMBER, "desc"));
    return sort;
  }

  private Map<String, Object> facets() {
    Map<String, Object> facets = Json.object();
    for (String facet : Facet.NAMES) {
      Set<String> chosen = new HashSet<>(asked.filters().getOrDefault(facet, List.of()));
      Map<String, Object> values = Json.object(facet, counts(facet));
      if (!chosen.isEmpty()) {
        values.put(facet + CHOSEN, countsOf(facet, chosen));
      }
      facets.put(
          facet,
          Json.object(
              "filter",
              Json.object("bool", Json.object("filter", choices(facet))),
              "aggs",
              values));
    }
    return facets;
  }

  private static Map<String, Object> counts(String facet) {
    return Json.object(
        "terms", Json.object("field", Blueprint.FACET + facet, "size", Blueprint.FACET_VALUES));
  }

  private static Map<String, Object> countsOf(String facet, Set<String> chosen) {
    return Json.object(
        "terms",
        Json.object(
            "field", Blueprint.FACET + facet,
            "size", chosen.size(),
            "include", List.copyOf(chosen)));
  }

  /** What each facet asks, but this one. */
  private List<Object> choices(String except) {
    List<Object> choices = new ArrayList<>();
    for (String facet : Facet.NAMES) {
      List<String> chosen = asked.filters().getOrDefault(facet, List.of());
      if (!chosen.isEmpty() && !facet.equals(except)) {
        choices.add(Json.object("terms", Json.object(Blueprint.FACET + facet, chosen)));
      }
    }
    return choices;
  }
}
