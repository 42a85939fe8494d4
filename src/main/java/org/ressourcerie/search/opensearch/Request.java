package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.lucene.Blueprint;

/**
 * A question as the server is asked it: the items it finds, the facets' choices after them, so that
 * each facet counts without its own. What is pinned is asked for apart, because no score can hold
 * both its place and its worth.
 */
final class Request {
  static final String CHOSEN = ".chosen";
  static final String GUARDED = ".guarded";

  /** Values of a facet that are counted, where open and guarded ones are added up. */
  private static final int COUNTED = 2_000;

  private final SearchQuery query;
  private final Question question;
  private final Map<String, Object> sought;
  private final Holding holding;
  private final Set<String> guarded;

  /**
   * @param sought the items that the question finds, with their scores
   * @param guarded the facets of which some value stands behind an access
   */
  Request(Question question, Map<String, Object> sought, Admitted readable, Set<String> guarded) {
    this.question = question;
    this.query = question.query();
    this.sought = sought;
    this.holding = new Holding(readable);
    this.guarded = guarded;
  }

  /** Whether pinned items come before all others: only the best first can have a first place. */
  boolean putsPinsFirst() {
    return !question.asked().pins().isEmpty() && day().isEmpty();
  }

  /** All that is pinned and found. */
  Map<String, Object> pins() {
    List<Object> choices = holding.choices(query, "");
    choices.add(Sought.pins(question.asked()));
    Map<String, Object> request = items(0, question.asked().pins().size());
    request.put("post_filter", Json.object("bool", Json.object("filter", choices)));
    return request;
  }

  /**
   * One page, with the counts of everything.
   *
   * @param pinned items that come before all others and are left out here
   */
  Map<String, Object> page(int pinned) {
    long from = Math.max(0, Math.min(query.from(), SearchQuery.REACH) - pinned);
    long to = Math.max(0, Math.min(query.from() + query.size(), SearchQuery.REACH) - pinned);
    Map<String, Object> request = items((int) from, (int) (to - from));
    request.put("aggs", facets());
    Map<String, Object> after = Json.object();
    List<Object> choices = holding.choices(query, "");
    if (!choices.isEmpty()) {
      after.put("filter", choices);
    }
    if (putsPinsFirst()) {
      after.put("must_not", List.of(Sought.pins(question.asked())));
    }
    if (!after.isEmpty()) {
      request.put("post_filter", Json.object("bool", after));
    }
    return request;
  }

  private Map<String, Object> items(int from, int size) {
    return Json.object(
        "from",
        from,
        "size",
        size,
        "track_total_hits",
        true,
        "track_scores",
        true,
        "query",
        sought,
        "sort",
        sort(),
        "docvalue_fields",
        List.of(Blueprint.TYPE, Blueprint.NUMBER, Blueprint.VERSION));
  }

  private String day() {
    return switch (query.sort()) {
      case RELEVANCE -> question.asked().words().isBlank() ? Blueprint.DATE : "";
      case DATE -> Blueprint.DATE;
      case VERIFIED -> Blueprint.VERIFIED;
    };
  }

  private List<Object> sort() {
    List<Object> sort = new ArrayList<>();
    if (!day().isEmpty()) {
      sort.add(Json.object(day(), Json.object("order", "desc", "missing", "_last")));
    }
    sort.add("_score");
    sort.add(Json.object(Blueprint.NUMBER, "desc"));
    return sort;
  }

  private Map<String, Object> facets() {
    Map<String, Object> facets = Json.object();
    for (String facet : Facet.NAMES) {
      Set<String> chosen = new HashSet<>(query.filters().getOrDefault(facet, List.of()));
      Map<String, Object> values = Json.object(facet, counts(facet));
      if (!chosen.isEmpty()) {
        values.put(facet + CHOSEN, countsOf(Blueprint.FACET + facet, chosen));
      }
      if (guarded.contains(facet)) {
        values.put(facet + GUARDED, guardedCounts(facet, chosen));
      }
      facets.put(
          facet,
          Json.object(
              "filter",
              Json.object("bool", Json.object("filter", holding.choices(query, facet))),
              "aggs",
              values));
    }
    return facets;
  }

  private Map<String, Object> counts(String facet) {
    int most = guarded.contains(facet) ? COUNTED : Blueprint.FACET_VALUES;
    return Json.object("terms", Json.object("field", Blueprint.FACET + facet, "size", most));
  }

  private static Map<String, Object> countsOf(String field, Set<String> chosen) {
    return Json.object(
        "terms",
        Json.object("field", field, "size", chosen.size(), "include", List.copyOf(chosen)));
  }

  /** Counted by parts that may be read, and told in items: one may have a value twice. */
  private Map<String, Object> guardedCounts(String facet, Set<String> chosen) {
    String field = QueryJson.field(Blueprint.GUARDED + facet);
    Map<String, Object> values =
        Json.object(
            facet, inItems(Json.object("terms", Json.object("field", field, "size", COUNTED))));
    if (!chosen.isEmpty()) {
      values.put(facet + CHOSEN, inItems(countsOf(field, chosen)));
    }
    return Json.object(
        "nested",
        Json.object("path", Layout.PART),
        "aggs",
        Json.object(
            "readable", Json.object("filter", holding.readable().filter(), "aggs", values)));
  }

  private static Map<String, Object> inItems(Map<String, Object> counts) {
    counts.put("aggs", Json.object("items", Json.object("reverse_nested", Json.object())));
    return counts;
  }
}
