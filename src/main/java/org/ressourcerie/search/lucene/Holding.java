package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.lucene.ItemFacets.Told;

/**
 * Whether an item has one of some values of a facet, as far as a visitor may know. Used by one
 * search, segment after segment.
 */
final class Holding {
  /** Parts a guarded value from the access it stands behind. */
  static final char GUARD = '\0';

  private final int facet;
  private final Collection<String> wanted;
  private final Set<String> keys;
  private @Nullable ItemFacets items;
  private boolean[] plainWanted = {};
  private boolean[] guardedWanted = {};

  /**
   * @param keys the access terms that the visitor's filter admits
   */
  Holding(String facet, Collection<String> wanted, Set<String> keys) {
    this.facet = Facet.NAMES.indexOf(facet);
    this.wanted = wanted;
    this.keys = keys;
  }

  /** By its place in {@link Facet#NAMES}; -1 when there is no such facet, which nothing has. */
  int facet() {
    return facet;
  }

  void enter(LeafReader segment, ItemFacets facets) throws IOException {
    if (facet < 0) {
      return;
    }
    items = facets;
    String name = Facet.NAMES.get(facet);
    SortedSetDocValues plain = DocValues.getSortedSet(segment, Fields.FACET + name);
    plainWanted = new boolean[(int) plain.getValueCount()];
    for (String value : wanted) {
      long ordinal = plain.lookupTerm(new BytesRef(value));
      if (ordinal >= 0) {
        plainWanted[(int) ordinal] = true;
      }
    }
    Told told = facets.told(segment, keys);
    int first = facets.guarded().first(facet);
    guardedWanted = new boolean[told.any() ? facets.guarded().first(facet + 1) - first : 0];
    for (int i = 0; i < guardedWanted.length; i++) {
      String value = told.value(first + i);
      guardedWanted[i] = value != null && wanted.contains(value);
    }
  }

  /**
   * @param place of the item in its segment
   */
  boolean at(int place) {
    ItemFacets facets = items;
    return facets != null
        && (facets.plain().holds(place, facet, plainWanted)
            || facets.guarded().holds(place, facet, guardedWanted));
  }
}
