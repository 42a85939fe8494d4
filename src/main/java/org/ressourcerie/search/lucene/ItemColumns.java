package org.ressourcerie.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.ressourcerie.search.Facet;

/**
 * The facets of one segment's items, all the values of an item side by side in memory: a broad
 * search counts most items, and reading each of their facets from the index took a third of its
 * time. Never changes, and is shared by all searches of the segment.
 */
final class ItemColumns {
  private static final int FACETS = Facet.NAMES.size();

  private final FixedBitSet roots;

  /** Roots before each word of 64 documents. */
  private final int[] before;

  /** Of each facet, what its ordinals begin at; and, last, how many ordinals there are. */
  private final int[] first = new int[FACETS + 1];

  /** Of each item, where its values begin; and, last, how many there are. */
  private final int[] starts;

  private final int[] values;

  private ItemColumns(LeafReader segment, String prefix) throws IOException {
    this.roots = new FixedBitSet(segment.maxDoc());
    PostingsEnum all = segment.postings(new Term(Fields.ROLE, Fields.ROOT), PostingsEnum.NONE);
    if (all != null) {
      roots.or(all);
    }
    this.before = new int[roots.getBits().length];
    for (int word = 1; word < before.length; word++) {
      before[word] = before[word - 1] + Long.bitCount(roots.getBits()[word - 1]);
    }
    this.starts = new int[roots.cardinality() + 1];
    for (int facet = 0; facet < FACETS; facet++) {
      SortedSetDocValues column = DocValues.getSortedSet(segment, prefix + Facet.NAMES.get(facet));
      first[facet + 1] = first[facet] + (int) column.getValueCount();
      size(column);
    }
    for (int place = 1; place < starts.length; place++) {
      starts[place] += starts[place - 1];
    }
    this.values = new int[starts[starts.length - 1]];
    int[] filled = starts.clone();
    for (int facet = 0; facet < FACETS; facet++) {
      fill(DocValues.getSortedSet(segment, prefix + Facet.NAMES.get(facet)), facet, filled);
    }
  }

  /** What everyone may know of the items of a segment; deleted ones have their place too. */
  static ItemColumns plain(LeafReader segment) throws IOException {
    return new ItemColumns(segment, Fields.FACET);
  }

  /** What stands behind an access. */
  static ItemColumns guarded(LeafReader segment) throws IOException {
    return new ItemColumns(segment, Fields.GUARDED);
  }

  private void size(SortedSetDocValues column) throws IOException {
    for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
      starts[place(doc) + 1] += column.docValueCount();
    }
  }

  private void fill(SortedSetDocValues column, int facet, int[] filled) throws IOException {
    for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
      int place = place(doc);
      for (int i = column.docValueCount(); i > 0; i--) {
        values[filled[place]++] = first[facet] + (int) column.nextOrd();
      }
    }
  }

  /** The place of an item among those of its segment, from 0, by its root. */
  int place(int root) {
    int word = root >> 6;
    return before[word] + Long.bitCount(roots.getBits()[word] & ((1L << root) - 1));
  }

  /** How many values the segment has of all facets. */
  int size() {
    return first[FACETS];
  }

  /** The number of a facet's first value, by the facet's place in {@link Facet#NAMES}. */
  int first(int facet) {
    return first[facet];
  }

  /** Adds one for each value of an item. */
  void count(int place, int[] counts) {
    int end = starts[place + 1];
    for (int i = starts[place]; i < end; i++) {
      counts[values[i]]++;
    }
  }

  /** The same for the values of one facet alone. */
  void count(int place, int[] counts, int facet) {
    int end = starts[place + 1];
    for (int i = starts[place]; i < end; i++) {
      if (values[i] >= first[facet] && values[i] < first[facet + 1]) {
        counts[values[i]]++;
      }
    }
  }

  /** Every value of an item: the facet it is of, and its number among all. */
  void each(int place, Each told) {
    for (int i = starts[place]; i < starts[place + 1]; i++) {
      int facet = 0;
      while (values[i] >= first[facet + 1]) {
        facet++;
      }
      told.value(facet, values[i]);
    }
  }

  /** Is told a value. */
  interface Each {
    void value(int facet, int number);
  }

  /** Whether an item has one of the values that are wanted of a facet, by their ordinals there. */
  boolean holds(int place, int facet, boolean[] wanted) {
    // From the last: what nearly every search wants, that an item be current, stands there.
    for (int i = starts[place + 1] - 1; i >= starts[place]; i--) {
      int ordinal = values[i] - first[facet];
      if (ordinal >= 0 && ordinal < wanted.length && wanted[ordinal]) {
        return true;
      }
    }
    return false;
  }
}
