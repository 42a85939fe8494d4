package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item has one of some values of a facet, as far as a visitor may know. Used by one
 * search, segment after segment, roots in their order.
 */
final class Holding {
  /** Parts a guarded value from the access it stands behind. */
  static final char GUARD = '\0';

  private final String facet;
  private final Collection<String> wanted;
  private final Set<String> keys;
  private SortedSetDocValues plain = DocValues.emptySortedSet();
  private SortedSetDocValues guarded = DocValues.emptySortedSet();
  private boolean[] plainWanted = {};
  private boolean[] guardedWanted = {};

  /**
   * @param keys the access terms that the visitor's filter admits
   */
  Holding(String facet, Collection<String> wanted, Set<String> keys) {
    this.facet = facet;
    this.wanted = wanted;
    this.keys = keys;
  }

  void enter(LeafReader segment) throws IOException {
    plain = DocValues.getSortedSet(segment, Fields.FACET + facet);
    guarded = DocValues.getSortedSet(segment, Fields.GUARDED + facet);
    plainWanted = new boolean[(int) plain.getValueCount()];
    for (String value : wanted) {
      long ordinal = plain.lookupTerm(new BytesRef(value));
      if (ordinal >= 0) {
        plainWanted[(int) ordinal] = true;
      }
    }
    @Nullable String[] told = told(guarded, keys);
    guardedWanted = new boolean[told.length];
    for (int i = 0; i < told.length; i++) {
      guardedWanted[i] = told[i] != null && wanted.contains(told[i]);
    }
  }

  boolean at(int root) throws IOException {
    return holds(plain, plainWanted, root) || holds(guarded, guardedWanted, root);
  }

  /** By ordinal, the values that stand behind one of these accesses; null for all others. */
  static @Nullable String[] told(SortedSetDocValues guarded, Set<String> keys) throws IOException {
    @Nullable String[] told = new @Nullable String[(int) guarded.getValueCount()];
    for (int i = 0; i < told.length; i++) {
      String term = guarded.lookupOrd(i).utf8ToString();
      int guard = term.indexOf(GUARD);
      told[i] = keys.contains(term.substring(guard + 1)) ? term.substring(0, guard) : null;
    }
    return told;
  }

  private static boolean holds(SortedSetDocValues values, boolean[] wanted, int root)
      throws IOException {
    boolean held = false;
    if (wanted.length > 0 && values.advanceExact(root)) {
      for (int i = values.docValueCount(); i > 0; i--) {
        held |= wanted[(int) values.nextOrd()];
      }
    }
    return held;
  }
}
