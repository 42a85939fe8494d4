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
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Facet;

/** The counts of one facet while a search goes through its segments, and its own choice. */
final class FacetCounts {
  static final int SHOWN = 60;

  private final String name;
  private final Set<String> chosen;
  private final Map<String, Long> counts = new HashMap<>();
  private final Holding choice;
  private final Set<String> keys;
  private SortedSetDocValues values = DocValues.emptySortedSet();
  private SortedSetDocValues guarded = DocValues.emptySortedSet();
  private int[] segmentCounts = {};
  private @Nullable String[] told = {};

  /**
   * @param keys the access terms that the visitor's filter admits
   */
  FacetCounts(String name, List<String> chosen, Set<String> keys) {
    this.name = name;
    this.chosen = new HashSet<>(chosen);
    this.choice = new Holding(name, this.chosen, keys);
    this.keys = keys;
  }

  void enter(LeafReader segment) throws IOException {
    values = DocValues.getSortedSet(segment, Fields.FACET + name);
    segmentCounts = new int[(int) values.getValueCount()];
    guarded = DocValues.getSortedSet(segment, Fields.GUARDED + name);
    told = Holding.told(guarded, keys);
    choice.enter(segment);
  }

  /** Whether this item, of this root, passes the facet's choice. */
  boolean passes(int root) throws IOException {
    return chosen.isEmpty() || choice.at(root);
  }

  void count(int root) throws IOException {
    if (values.advanceExact(root)) {
      for (int i = values.docValueCount(); i > 0; i--) {
        segmentCounts[(int) values.nextOrd()]++;
      }
    }
    if (told.length > 0 && guarded.advanceExact(root)) {
      Set<String> once = new HashSet<>();
      for (int i = guarded.docValueCount(); i > 0; i--) {
        String value = told[(int) guarded.nextOrd()];
        if (value != null && once.add(value)) {
          counts.merge(value, 1L, Long::sum);
        }
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
    return new Facet(name, all.subList(0, Math.min(all.size(), SHOWN + chosen.size())));
  }
}
