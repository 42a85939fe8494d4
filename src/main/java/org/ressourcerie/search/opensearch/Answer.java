package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.lucene.Blueprint;
import org.ressourcerie.search.lucene.ShownTexts;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered to a question.
 *
 * @param pinned the items that come before all others; empty when there are none
 * @param page what follows them, and the counts of everything
 * @param counts how often the words stand in the index, where reasons are asked
 */
record Answer(
    JsonNode pinned,
    JsonNode page,
    JsonNode counts,
    Question question,
    Blueprint.Asked asked,
    Reasons reasons) {

  static int items(JsonNode said) {
    return said.at("/hits/hits").size();
  }

  Found found() throws IOException {
    List<Found.Item> items = new ArrayList<>();
    List<JsonNode> first = pinnedInOrder();
    SearchQuery query = question.query();
    for (int i = (int) Math.min(query.from(), first.size());
        i < Math.min(query.from() + query.size(), first.size());
        i++) {
      items.add(item(first.get(i)));
    }
    for (JsonNode hit : page.at("/hits/hits")) {
      items.add(item(hit));
    }
    return new Found(
        page.at("/hits/total/value").asLong() + first.size(), items, facets(), asked.corrections());
  }

  private List<JsonNode> pinnedInOrder() {
    List<String> order =
        question.asked().pins().stream()
            .map(pin -> Blueprint.id(pin.type(), pin.number()))
            .toList();
    List<JsonNode> hits = new ArrayList<>();
    pinned.at("/hits/hits").forEach(hits::add);
    hits.sort(Comparator.comparingInt(hit -> order.indexOf(hit.path("_id").asString())));
    return hits;
  }

  private Found.Item item(JsonNode hit) throws IOException {
    JsonNode fields = hit.path("fields");
    return new Found.Item(
        fields.path(Blueprint.TYPE).path(0).asString(),
        fields.path(Blueprint.NUMBER).path(0).asLong(),
        fields.path(Blueprint.VERSION).path(0).asLong(),
        hit.path("_score").asDouble(),
        places(hit.path("inner_hits").path(Sought.PLACES).at("/hits/hits")),
        question.asked().explained() ? reasons.of(hit.path("matched_queries"), counts) : List.of());
  }

  private List<Where> places(JsonNode passages) throws IOException {
    List<Integer> all = IntStream.range(0, passages.size()).boxed().toList();
    return asked.places(all, new Shown(passages));
  }

  private List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    for (String facet : Facet.NAMES) {
      JsonNode answer = page.path("aggregations").path(facet);
      Map<String, Long> counts = new HashMap<>();
      count(answer.path(facet), counts);
      count(answer.path(facet + Request.CHOSEN), counts);
      JsonNode readable = answer.path(facet + Request.GUARDED).path("readable");
      Map<String, Long> guarded = new HashMap<>();
      countItems(readable.path(facet), guarded);
      countItems(readable.path(facet + Request.CHOSEN), guarded);
      guarded.forEach((value, items) -> counts.merge(value, items, Long::sum));
      Set<String> chosen = new HashSet<>(question.query().filters().getOrDefault(facet, List.of()));
      facets.add(Blueprint.facet(facet, counts, chosen));
    }
    return facets;
  }

  private static void count(JsonNode values, Map<String, Long> counts) {
    for (JsonNode bucket : values.path("buckets")) {
      counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong());
    }
  }

  private static void countItems(JsonNode values, Map<String, Long> counts) {
    for (JsonNode bucket : values.path("buckets")) {
      counts.put(bucket.path("key").asString(), bucket.at("/items/doc_count").asLong());
    }
  }

  /** The texts of the passages of one item, in the order in which the server gave them. */
  private record Shown(JsonNode passages) implements ShownTexts {
    @Override
    public @Nullable String optional(String field, int passage) {
      JsonNode value = passages.path(passage).path("fields").path(QueryJson.field(field)).path(0);
      return value.isMissingNode()
          ? null
          : new String(Base64.getDecoder().decode(value.asString()), UTF_8);
    }
  }
}
