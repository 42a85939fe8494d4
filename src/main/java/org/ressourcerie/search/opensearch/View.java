package org.ressourcerie.search.opensearch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.lucene.Blueprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The index as it stands at one position, and what searches of it need: the accesses there are, and
 * what each visitor may read. An access that came later is not known here, and closed.
 */
final class View {
  private static final Logger log = LoggerFactory.getLogger(View.class);

  /** More values cannot be asked for in one filter. */
  private static final int ACCESSES = 65_000;

  private static final int VISITORS_KEPT = 500;

  private final String index;
  private final Position position;
  private final long right;
  private final Set<String> accesses;
  private final Set<String> guarded;
  private final ConcurrentMap<String, Admitted> readable = new ConcurrentHashMap<>();
  private final ConcurrentMap<Set<String>, KnownWords> words = new ConcurrentHashMap<>();

  private View(
      String index, Position position, long right, Set<String> accesses, Set<String> guarded) {
    this.index = index;
    this.position = position;
    this.right = right;
    this.accesses = accesses;
    this.guarded = guarded;
  }

  /** What an index shows now, by its name or alias; empty when there is none, or none finished. */
  static Optional<View> of(String name, Cluster cluster) {
    return at(name, cluster).map(found -> found.completed(cluster));
  }

  /** The same without the accesses: quick, to see whether anything changed. */
  static Optional<View> at(String name, Cluster cluster) {
    Map<String, Object> question =
        Json.object(
            "query",
            Json.object("ids", Json.object("values", List.of(Layout.POSITION))),
            "version",
            true,
            "docvalue_fields",
            List.of("position.lineage", "position.change"));
    try {
      for (JsonNode hit : cluster.ask("POST", name + "/_search", question).at("/hits/hits")) {
        JsonNode fields = hit.path("fields");
        Position position =
            new Position(
                fields.path("position.lineage").path(0).asString(),
                fields.path("position.change").path(0).asLong());
        return Optional.of(
            new View(
                hit.path("_index").asString(),
                position,
                hit.path("_version").asLong(),
                Set.of(),
                Set.of()));
      }
      return Optional.empty();
    } catch (ClusterFailure failure) {
      if (failure.isMissing()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  String index() {
    return index;
  }

  Position position() {
    return position;
  }

  /** The right of the one who wrote last. */
  long right() {
    return right;
  }

  boolean sameAs(View other) {
    return index.equals(other.index) && position.equals(other.position) && right == other.right;
  }

  /** What this filter admits, asked once for each distinct access until its answer may change. */
  Admitted readable(AccessFilter filter) {
    String visitor = filter.visitor().key();
    Admitted known = readable.get(visitor);
    if (known != null && known.holdsAt(filter.at())) {
      return known;
    }
    Set<String> admitted = new HashSet<>();
    for (String access : accesses) {
      if (filter.admits(Blueprint.accessKey(access))) {
        admitted.add(access);
      }
    }
    List<String> keys = accesses.stream().map(Blueprint::accessKey).toList();
    Admitted asked =
        new Admitted(Set.copyOf(admitted), filter.at(), filter.nextChange(keys).orElse(null));
    if (readable.size() >= VISITORS_KEPT) {
      readable.clear();
    }
    readable.put(visitor, asked);
    return asked;
  }

  /** Which words readable texts hold, as far as it was asked, for those who may read the same. */
  KnownWords words(Admitted readable) {
    if (words.size() >= VISITORS_KEPT) {
      words.clear();
    }
    return words.computeIfAbsent(readable.accesses(), each -> new KnownWords());
  }

  /** The facets of which some value stands behind an access. */
  Set<String> guarded() {
    return guarded;
  }

  private View completed(Cluster cluster) {
    Map<String, Object> terms =
        Json.object("field", QueryJson.field(Blueprint.ACCESS), "size", ACCESSES);
    Map<String, Object> asked = Json.object("accesses", Json.object("terms", terms));
    for (String facet : Facet.NAMES) {
      String field = QueryJson.field(Blueprint.GUARDED + facet);
      asked.put(facet, Json.object("filter", Json.object("exists", Json.object("field", field))));
    }
    Map<String, Object> parts =
        Json.object("nested", Json.object("path", Layout.PART), "aggs", asked);
    JsonNode answer =
        cluster
            .ask(
                "POST",
                index + "/_search?request_cache=false",
                Json.object("size", 0, "aggs", Json.object("parts", parts)))
            .at("/aggregations/parts");
    if (answer.at("/accesses/sum_other_doc_count").asLong() > 0) {
      log.error("There are more than {} accesses; texts of the others are not found", ACCESSES);
    }
    Set<String> known = new HashSet<>();
    for (JsonNode bucket : answer.at("/accesses/buckets")) {
      known.add(bucket.path("key").asString());
    }
    Set<String> behind =
        Facet.NAMES.stream()
            .filter(facet -> answer.path(facet).path("doc_count").asLong() > 0)
            .collect(Collectors.toSet());
    return new View(index, position, right, known, behind);
  }
}
