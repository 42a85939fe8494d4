package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
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
import org.ressourcerie.search.lucene.Blueprint;
import org.ressourcerie.search.lucene.ShownTexts;
import tools.jackson.databind.JsonNode;

/** What the server answered to a question. */
record Answer(JsonNode said, SearchQuery query, Blueprint.Asked asked) {

  Found found() throws IOException {
    List<Found.Item> items = new ArrayList<>();
    for (JsonNode hit : said.at("/hits/hits")) {
      JsonNode fields = hit.path("fields");
      items.add(
          new Found.Item(
              fields.path(Blueprint.TYPE).path(0).asString(),
              fields.path(Blueprint.NUMBER).path(0).asLong(),
              fields.path(Blueprint.VERSION).path(0).asLong(),
              hit.path("_score").asDouble(),
              places(hit.path("inner_hits").path(Request.PLACES).at("/hits/hits"))));
    }
    return new Found(said.at("/hits/total/value").asLong(), items, facets());
  }

  private List<Where> places(JsonNode passages) throws IOException {
    List<Integer> all = IntStream.range(0, passages.size()).boxed().toList();
    return asked.places(all, new Shown(passages));
  }

  private List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    for (String facet : Facet.NAMES) {
      JsonNode answer = said.path("aggregations").path(facet);
      Map<String, Long> counts = new HashMap<>();
      count(answer.path(facet), counts);
      count(answer.path(facet + Request.CHOSEN), counts);
      Set<String> chosen = new HashSet<>(query.filters().getOrDefault(facet, List.of()));
      facets.add(Blueprint.facet(facet, counts, chosen));
    }
    return facets;
  }

  private static void count(JsonNode values, Map<String, Long> counts) {
    for (JsonNode bucket : values.path("buckets")) {
      counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong());
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
