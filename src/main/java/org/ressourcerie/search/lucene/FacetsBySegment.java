package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The facets of the segments of one index: a segment that stays from commit to commit keeps its
 * own.
 */
final class FacetsBySegment {
  private final ConcurrentMap<IndexReader.CacheKey, ItemFacets> known = new ConcurrentHashMap<>();

  ItemFacets of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return ItemFacets.of(segment);
    }
    ItemFacets facets = known.get(helper.getKey());
    return facets == null ? read(segment, helper) : facets;
  }

  private ItemFacets read(LeafReader segment, IndexReader.CacheHelper helper) throws IOException {
    try {
      return known.computeIfAbsent(
          helper.getKey(),
          key -> {
            helper.addClosedListener(known::remove);
            return reading(segment);
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static ItemFacets reading(LeafReader segment) {
    try {
      return ItemFacets.of(segment);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
