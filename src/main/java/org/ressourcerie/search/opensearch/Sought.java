package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.lucene.Blueprint;

/**
 * Which items a question finds and what each is worth: its best readable passage, which has to
 * match, and its best readable whole; then what favours it beside its words.
 */
final class Sought {
  static final String PLACES = "places";

  private final Layout layout;
  private final Meaning meaning;
  private final Admitted readable;
  private final Holding holding;
  private final Blueprint.Asked asked;

  Sought(Layout layout, Meaning meaning, Admitted readable, Blueprint.Asked asked) {
    this.layout = layout;
    this.meaning = meaning;
    this.readable = readable;
    this.holding = new Holding(readable);
    this.asked = asked;
  }

  Map<String, Object> query() {
    List<Object> found = new ArrayList<>();
    List<Object> besides = new ArrayList<>();
    Query query = asked.query();
    boolean byWords = !meaning.words().isBlank();
    Map<String, Object> ofPassages = byWords ? said(query, Layout.PASSAGE) : null;
    Map<String, Object> ofWholes = said(query, Blueprint.WHOLE);
    if (ofPassages != null) {
      found.add(best(ofPassages));
    }
    if (ofWholes != null) {
      (byWords ? besides : found).add(wholes(ofWholes));
    }
    beside(found);
    if (found.isEmpty()) {
      return Json.object("match_none", Json.object());
    }
    if (meaning.explained()) {
      besides.addAll(new Reasons(layout, meaning, readable, asked).evidence());
    }
    return favoured(
        Json.object(
            "bool",
            Json.object(
                "must", List.of(Holding.any(found)),
                "should", besides,
                "filter", parts(asked.phrases()),
                "must_not", parts(asked.excluded()))));
  }

  /** What finds items for which no word speaks: all that is wished, and a place before all. */
  private void beside(List<Object> found) {
    if (meaning.wishesFind() && !meaning.wishes().isEmpty()) {
      Map<String, List<Object>> wished = new LinkedHashMap<>();
      for (Meaning.Wish wish : meaning.wishes()) {
        wished
            .computeIfAbsent(wish.facet(), facet -> new ArrayList<>())
            .add(holding.of(wish.facet(), wish.values()));
      }
      List<Object> every = new ArrayList<>();
      wished.values().forEach(each -> every.add(Holding.any(each)));
      found.add(amongReadable(every, Blueprint.FULFILLED));
    }
    if (!meaning.pins().isEmpty()) {
      found.add(amongReadable(List.of(pins(meaning)), 0));
    }
  }

  static Map<String, Object> pins(Meaning meaning) {
    return ids(meaning.pins().stream().map(pin -> Blueprint.id(pin.type(), pin.number())).toList());
  }

  static Map<String, Object> ids(List<String> ids) {
    return Json.object("ids", Json.object("values", ids));
  }

  private Map<String, Object> amongReadable(List<Object> conditions, double worth) {
    List<Object> all = new ArrayList<>(conditions);
    all.add(readable.holding(role(Blueprint.WHOLE)));
    return Json.object(
        "constant_score",
        Json.object("filter", Json.object("bool", Json.object("filter", all)), "boost", worth));
  }

  private List<Object> parts(List<Query> queries) {
    List<Object> parts = new ArrayList<>();
    for (Query query : queries) {
      Map<String, Object> said = said(query, "");
      parts.add(said == null ? Json.object("match_none", Json.object()) : readable.holding(said));
    }
    return parts;
  }

  private Map<String, Object> favoured(Map<String, Object> query) {
    List<Object> functions = new ArrayList<>();
    for (Meaning.Wish wish : meaning.wishes()) {
      functions.add(times(holding.of(wish.facet(), wish.values()), wish.worth()));
    }
    for (Meaning.Lift lift : meaning.lifts()) {
      functions.add(times(ids(List.of(Blueprint.id(lift.type(), lift.number()))), lift.factor()));
    }
    return functions.isEmpty()
        ? query
        : Json.object(
            "function_score",
            Json.object(
                "query",
                query,
                "functions",
                functions,
                "score_mode",
                "multiply",
                "boost_mode",
                "multiply"));
  }

  private static Map<String, Object> times(Map<String, Object> filter, double factor) {
    return Json.object("filter", filter, "weight", factor);
  }

  private Map<String, Object> best(Map<String, Object> query) {
    return Json.object(
        "nested",
        Json.object(
            "path",
            Layout.PART,
            "score_mode",
            "max",
            "query",
            scored(query, Layout.PASSAGE),
            "inner_hits",
            Json.object(
                "name",
                PLACES,
                "size",
                Blueprint.LOOKED_AT,
                "docvalue_fields",
                Blueprint.SHOWN.stream().map(QueryJson::field).toList())));
  }

  private Map<String, Object> wholes(Map<String, Object> query) {
    return Json.object(
        "nested",
        Json.object(
            "path",
            Layout.PART,
            "score_mode",
            "max",
            "boost",
            Blueprint.wholeWeight(),
            "query",
            scored(query, Blueprint.WHOLE)));
  }

  /** Only what may be read is ever scored. */
  private Map<String, Object> scored(Map<String, Object> query, String role) {
    return Json.object(
        "bool",
        Json.object("must", List.of(query), "filter", List.of(readable.filter(), role(role))));
  }

  private static Map<String, Object> role(String role) {
    return Json.object("term", Json.object(QueryJson.field(Blueprint.ROLE), role));
  }

  private @Nullable Map<String, Object> said(Query query, String role) {
    return new QueryJson(layout, role).of(query);
  }
}
