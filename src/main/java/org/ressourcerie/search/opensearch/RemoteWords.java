package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.Term;
import org.ressourcerie.search.lucene.Vocabulary;
import tools.jackson.databind.JsonNode;

/** The words of the server's index, for who may read this much of it. */
final class RemoteWords implements Vocabulary {
  private static final int KEPT = 20_000;

  private final Cluster cluster;
  private final String index;
  private final Admitted readable;
  private final ConcurrentMap<Term, Boolean> known;

  RemoteWords(
      Cluster cluster, String index, Admitted readable, ConcurrentMap<Term, Boolean> known) {
    this.cluster = cluster;
    this.index = index;
    this.readable = readable;
    this.known = known;
  }

  @Override
  public Set<Term> held(Collection<Term> terms) {
    List<Term> unknown =
        terms.stream().distinct().filter(term -> !known.containsKey(term)).toList();
    Set<Term> held = new HashSet<>();
    for (Term term : terms) {
      if (known.getOrDefault(term, false)) {
        held.add(term);
      }
    }
    if (!unknown.isEmpty()) {
      held.addAll(look(unknown));
    }
    return held;
  }

  private List<Term> look(List<Term> terms) {
    StringBuilder lines = new StringBuilder();
    for (Term term : terms) {
      lines.append("{}\n").append(Json.text(anyText(term))).append('\n');
    }
    if (known.size() > KEPT) {
      known.clear();
    }
    List<Term> held = new ArrayList<>();
    int i = 0;
    for (JsonNode answer : cluster.lines(index + "/_msearch", lines.toString()).path("responses")) {
      Term term = terms.get(i++);
      if (answer.has("error")) {
        throw new ClusterFailure(
            answer.path("status").asInt(), answer.path("error").toString(), null);
      }
      boolean is = answer.at("/hits/total/value").asLong() > 0;
      known.put(term, is);
      if (is) {
        held.add(term);
      }
    }
    return held;
  }

  /** One text is enough. */
  private Map<String, Object> anyText(Term term) {
    Map<String, Object> word =
        Json.object("term", Json.object(QueryJson.field(term.field()), Tokens.word(term.text())));
    return Json.object(
        "size",
        0,
        "terminate_after",
        1,
        "track_total_hits",
        true,
        "query",
        Json.object(
            "nested",
            Json.object(
                "path",
                Layout.PART,
                "score_mode",
                "none",
                "query",
                Json.object("bool", Json.object("filter", List.of(readable.filter(), word))))));
  }

  @Override
  public List<String> near(Term term, int errors, int most) {
    Map<String, Object> nearness =
        Json.object(
            "field", QueryJson.field(term.field()),
            "suggest_mode", "always",
            "max_edits", errors,
            "prefix_length", SAME_START,
            "min_word_length", SHORTEST,
            "max_inspections", most,
            "accuracy", 0f,
            "size", most,
            "shard_size", most);
    JsonNode answer =
        cluster.ask(
            "POST",
            index + "/_search",
            Json.object(
                "size",
                0,
                "suggest",
                Json.object(
                    "near", Json.object("text", Tokens.word(term.text()), "term", nearness))));
    List<String> near = new ArrayList<>();
    for (JsonNode option : answer.at("/suggest/near/0/options")) {
      near.add(option.path("text").asString());
    }
    return near;
  }
}
