package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.ressourcerie.search.Reason;
import org.ressourcerie.search.Reason.What;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.lucene.Blueprint;
import org.ressourcerie.search.lucene.Evidence;
import tools.jackson.databind.JsonNode;

/**
 * Why items stand where they do: named parts of the query, worth nothing, that the server tells.
 */
final class Reasons {
  private static final String LIFT = "lift ";
  private static final String WISH = "wish ";
  private static final String PIN = "pin ";

  private final Layout layout;
  private final Meaning meaning;
  private final Admitted readable;
  private final List<List<Evidence>> words;

  Reasons(Layout layout, Meaning meaning, Admitted readable, Blueprint.Asked asked) {
    this.layout = layout;
    this.meaning = meaning;
    this.readable = readable;
    this.words = asked.evidence();
  }

  List<Object> evidence() {
    List<Object> evidence = new ArrayList<>();
    for (int i = 0; i < meaning.pins().size(); i++) {
      Meaning.Pin pin = meaning.pins().get(i);
      evidence.add(named(PIN + i, Sought.ids(List.of(Blueprint.id(pin.type(), pin.number())))));
    }
    for (int i = 0; i < meaning.lifts().size(); i++) {
      Meaning.Lift lift = meaning.lifts().get(i);
      evidence.add(named(LIFT + i, Sought.ids(List.of(Blueprint.id(lift.type(), lift.number())))));
    }
    for (int i = 0; i < meaning.wishes().size(); i++) {
      Meaning.Wish wish = meaning.wishes().get(i);
      evidence.add(named(WISH + i, new Holding(readable).of(wish.facet(), wish.values())));
    }
    for (int word = 0; word < words.size(); word++) {
      for (int i = 0; i < words.get(word).size(); i++) {
        Map<String, Object> held = new QueryJson(layout, "").of(words.get(word).get(i).query());
        if (held != null) {
          evidence.add(named(word + " " + i, readable.holding(held)));
        }
      }
    }
    return evidence;
  }

  /** How often, of all passages, each word stands in one: asked of the whole index. */
  Map<String, Object> counts() {
    Map<String, Object> filters = Json.object();
    for (List<Evidence> word : words) {
      for (Evidence one : word) {
        Term counted = one.counted();
        filters.put(name(counted), new QueryJson(layout, "").of(new TermQuery(counted)));
        filters.put(
            counted.field(),
            Json.object("exists", Json.object("field", QueryJson.field(counted.field()))));
      }
    }
    Map<String, Object> each =
        Json.object("counts", Json.object("filters", Json.object("filters", filters)));
    return Json.object(
        "size",
        0,
        "aggs",
        filters.isEmpty()
            ? Json.object()
            : Json.object(
                "parts", Json.object("nested", Json.object("path", Layout.PART), "aggs", each)));
  }

  /** The reasons of one item. */
  List<Reason> of(JsonNode matched, JsonNode counts) {
    Set<String> names = new HashSet<>();
    matched.forEach(name -> names.add(name.asString()));
    List<Reason> reasons = new ArrayList<>();
    if (names.stream().anyMatch(name -> name.startsWith(PIN))) {
      reasons.add(new Reason(What.PIN, "", 1));
    }
    for (int i = 0; i < meaning.lifts().size(); i++) {
      if (names.contains(LIFT + i)) {
        reasons.add(new Reason(What.LIFT, "", meaning.lifts().get(i).factor()));
      }
    }
    for (int i = 0; i < meaning.wishes().size(); i++) {
      Meaning.Wish wish = meaning.wishes().get(i);
      if (names.contains(WISH + i)) {
        reasons.add(
            new Reason(What.FACET, wish.facet() + ":" + wish.values().getFirst(), wish.worth()));
      }
    }
    for (int word = 0; word < words.size(); word++) {
      addWord(word, names, counts, reasons);
    }
    return reasons;
  }

  private void addWord(int word, Set<String> names, JsonNode counts, List<Reason> reasons) {
    List<Evidence> evidence = words.get(word);
    for (int i = 0; i < evidence.size(); i++) {
      if (names.contains(word + " " + i)) {
        Evidence one = evidence.get(i);
        JsonNode each = counts.at("/aggregations/parts/counts/buckets");
        long all = each.path(one.counted().field()).path("doc_count").asLong();
        long own = each.path(name(one.counted())).path("doc_count").asLong();
        reasons.add(new Reason(one.what(), one.word(), own / (double) Math.max(1, all)));
        return;
      }
    }
  }

  private static String name(Term term) {
    return term.field() + " " + term.text();
  }

  private static Map<String, Object> named(String name, Map<String, Object> filter) {
    return Json.object("constant_score", Json.object("filter", filter, "boost", 0, "_name", name));
  }
}
