package org.ressourcerie.search.opensearch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.lucene.Blueprint;

/**
 * What a visitor may read, until an instant.
 *
 * @param accesses the access terms that the visitor's filter admits
 * @param from the instant at which the filter was asked, inclusive
 * @param until the first instant at which its answer may change, exclusive; null when never
 */
record Admitted(Set<String> accesses, Instant from, @Nullable Instant until) {

  boolean holdsAt(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  /** The same set is the same filter to the server, which keeps what it admits. */
  Map<String, Object> filter() {
    return Json.object(
        "terms",
        Json.object(QueryJson.field(Blueprint.ACCESS), List.copyOf(new TreeSet<>(accesses))));
  }

  /** Of parts that may be read, those that match. */
  Map<String, Object> and(Map<String, Object> matching) {
    return Json.object("bool", Json.object("filter", List.of(filter(), matching)));
  }

  /** The items of which a part that may be read matches, for no score. */
  Map<String, Object> holding(Map<String, Object> matching) {
    return Json.object(
        "nested", Json.object("path", Layout.PART, "score_mode", "none", "query", and(matching)));
  }
}
