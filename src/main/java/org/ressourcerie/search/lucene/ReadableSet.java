package org.ressourcerie.search.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one snapshot that a visitor may read, until an instant.
 *
 * @param keys the access terms that the visitor's filter admits
 * @param bits by segment ordinal; a document that is not in there does not exist for this visitor
 * @param from the instant at which the filter was asked, inclusive
 * @param until the first instant at which its answer may change, exclusive; null when never
 */
record ReadableSet(
    Set<String> keys, List<FixedBitSet> bits, Instant from, @Nullable Instant until) {

  FixedBitSet in(int segment) {
    return bits.get(segment);
  }

  boolean holdsAt(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }
}
