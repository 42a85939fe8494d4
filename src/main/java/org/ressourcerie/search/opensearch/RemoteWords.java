package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.ressourcerie.search.lucene.Vocabulary;
import tools.jackson.databind.JsonNode;

/** The words of the server's index, for who may read this much of it. */
final class RemoteWords implements Vocabulary {
  /** Terms of the passages that hold one of some beginnings; far more than there are acronyms. */
  private static final int TERMS = 20_000;

  private final Cluster cluster;
  private final String index;
  private final Admitted readable;
  private final KnownWords known;

  RemoteWords(Cluster cluster, String index, Admitted readable, KnownWords known) {
    this.cluster = cluster;
    this.index = index;
    this.readable = readable;
    this.known = known;
  }

  @Override
  public Set<Term> held(Collection<Term> terms) {
    known.bound();
    List<Term> unknown =
        terms.stream().distinct().filter(term -> !known.held().containsKey(term)).toList();
    Set<Term> held = new HashSet<>();
    for (Term term : terms) {
      if (known.held().getOrDefault(term, false)) {
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
    List<Term> held = new ArrayList<>();
    int i = 0;
    for (JsonNode answer : cluster.lines(index + "/_msearch", lines.toString()).path("responses")) {
      Term term = terms.get(i++);
      if (answer.has("error")) {
        throw new ClusterFailure(
            answer.path("status").asInt(), answer.path("error").toString(), null);
      }
      boolean is = answer.at("/hits/total/value").asLong() > 0;
      known.held().put(term, is);
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
            Json.object("path", Layout.PART, "score_mode", "none", "query", readable.and(word))));
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

  @Override
  public Map<String, List<String>> beginning(
      String field, Collection<String> beginnings, int most) {
    known.bound();
    List<String> unknown =
        beginnings.stream()
            .filter(beginning -> !known.beginning().containsKey(new Term(field, beginning)))
            .toList();
    if (!unknown.isEmpty()) {
      List<String> terms = begin(field, unknown);
      for (String beginning : unknown) {
        known
            .beginning()
            .put(
                new Term(field, beginning),
                terms.stream().filter(t -> t.startsWith(beginning)).limit(most).toList());
      }
    }
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String beginning : beginnings) {
      List<String> terms = known.beginning().getOrDefault(new Term(field, beginning), List.of());
      if (!terms.isEmpty()) {
        found.put(beginning, terms);
      }
    }
    return found;
  }

  /** All terms, in their order, of the readable passages in which one begins so. */
  private List<String> begin(String field, List<String> beginnings) {
    String name = QueryJson.field(field);
    List<Object> either = new ArrayList<>();
    for (String beginning : beginnings) {
      either.add(Json.object("prefix", Json.object(name, beginning)));
    }
    Map<String, Object> begins = Json.object("bool", Json.object("should", either));
    Map<String, Object> terms =
        Json.object("field", name, "size", TERMS, "order", Json.object("_key", "asc"));
    Map<String, Object> parts =
        Json.object(
            "nested",
            Json.object("path", Layout.PART),
            "aggs",
            Json.object(
                "readable",
                Json.object(
                    "filter",
                    readable.and(begins),
                    "aggs",
                    Json.object("terms", Json.object("terms", terms)))));
    JsonNode answer =
        cluster.ask(
            "POST",
            index + "/_search",
            Json.object(
                "size", 0, "query", readable.holding(begins), "aggs", Json.object("parts", parts)));
    List<String> found = new ArrayList<>();
    for (JsonNode bucket : answer.at("/aggregations/parts/readable/terms/buckets")) {
      found.add(bucket.path("key").asString());
    }
    return found;
  }
}
