package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.ressourcerie.search.Facet;

/** The counts of one facet while a search goes through its segments, and its own choice. */
final class FacetCounts {
  static final int SHOWN = 60;

  private final String name;
  private final Set<String> chosen;
  private final Map<String, Long> counts = new HashMap<>();
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private int[] segmentCounts = {};
  private boolean[] segmentChosen = {};

  FacetCounts(String name, List<String> chosen) {
    this.name = name;
    this.chosen = new HashSet<>(chosen);
  }

  void enter(LeafReader segment) throws IOException {
    values = DocValues.getSortedSet(segment, Fields.FACET + name);
    segmentCounts = new int[(int) values.getValueCount()];
    segmentChosen = new boolean[segmentCounts.length];
    for (String value : chosen) {
      long ordinal = values.lookupTerm(new BytesRef(value));
      if (ordinal >= 0) {
        segmentChosen[(int) ordinal] = true;
      }
    }
  }

  /** Whether this item, of this root, passes the facet's choice. */
  boolean passes(int root) throws IOException {
    if (chosen.isEmpty()) {
      return true;
    }
    boolean present = values.advanceExact(root);
    boolean held = false;
    for (int i = present ? values.docValueCount() : 0; i > 0; i--) {
      held |= segmentChosen[(int) values.nextOrd()];
    }
    return held;
  }

  void count(int root) throws IOException {
    if (values.advanceExact(root)) {
      for (int i = values.docValueCount(); i > 0; i--) {
        segmentCounts[(int) values.nextOrd()]++;
      }
    }
  }

  void leave() throws IOException {
    for (int ordinal = 0; ordinal < segmentCounts.length; ordinal++) {
      if (segmentCounts[ordinal] > 0) {
        String value = values.lookupOrd(ordinal).utf8ToString();
        counts.merge(value, (long) segmentCounts[ordinal], Long::sum);
      }
    }
  }

  Facet facet() {
    return facet(name, counts, chosen);
  }

  /** The most frequent values; those chosen always among them, even when they give nothing. */
  static Facet facet(String name, Map<String, Long> counts, Set<String> chosen) {
    List<Facet.Value> all = new ArrayList<>();
    chosen.stream()
        .filter(value -> !counts.containsKey(value))
        .forEach(value -> all.add(new Facet.Value(value, 0, true)));
    counts.forEach((value, n) -> all.add(new Facet.Value(value, n, chosen.contains(value))));
    all.sort(
        Comparator.comparing(Facet.Value::chosen)
            .thenComparingLong(Facet.Value::count)
            .reversed()
            .thenComparing(Facet.Value::value));
    return new Facet(name, all.subList(0, Math.min(all.size(), Math.max(SHOWN, chosen.size()))));
  }
}
