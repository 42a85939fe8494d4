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
import org.ressourcerie.search.lucene.ItemFacets.Told;

/**
 * The counts of all facets while a search goes through its segments, and what is chosen of each.
 * The counts of a facet are as if its own choice were off.
 */
final class FacetCounts {
  static final int SHOWN = 60;

  private final List<Set<String>> chosen = new ArrayList<>();
  private final List<Holding> choices = new ArrayList<>();
  private final List<Map<String, Long>> counts = new ArrayList<>();
  private final Set<String> keys;
  private @Nullable ItemFacets items;
  private @Nullable LeafReader segment;
  private int[] segmentCounts = {};
  private Told told = Told.NOTHING;

  /**
   * @param filters chosen values by facet
   * @param keys the access terms that the visitor's filter admits
   */
  FacetCounts(Map<String, List<String>> filters, Set<String> keys) {
    this.keys = keys;
    for (String facet : Facet.NAMES) {
      Set<String> values = new HashSet<>(filters.getOrDefault(facet, List.of()));
      chosen.add(values);
      counts.add(new HashMap<>());
      if (!values.isEmpty()) {
        choices.add(new Holding(facet, values, keys));
      }
    }
  }

  void enter(LeafReader reader, ItemFacets facets) throws IOException {
    segment = reader;
    items = facets;
    segmentCounts = new int[facets.plain().size()];
    told = facets.told(reader, keys);
    for (Holding choice : choices) {
      choice.enter(reader, facets);
    }
  }

  /** Counts an item that is found, and tells whether it passes every choice. */
  boolean take(int root) {
    ItemFacets facets = items;
    if (facets == null) {
      return false;
    }
    int place = facets.place(root);
    Holding refusing = null;
    for (Holding choice : choices) {
      if (!choice.at(place)) {
        if (refusing != null) {
          return false;
        }
        refusing = choice;
      }
    }
    if (refusing == null) {
      facets.plain().count(place, segmentCounts);
      countTold(facets.guarded(), place, -1);
      return true;
    }
    facets.plain().count(place, segmentCounts, refusing.facet());
    countTold(facets.guarded(), place, refusing.facet());
    return false;
  }

  /** A value that is told twice, behind two accesses, is one. */
  private void countTold(ItemColumns guarded, int place, int only) {
    if (told.any()) {
      Set<String> once = new HashSet<>();
      guarded.each(
          place,
          (facet, number) -> {
            String value = told.value(number);
            if (value != null && (only < 0 || only == facet) && once.add(facet + ":" + value)) {
              counts.get(facet).merge(value, 1L, Long::sum);
            }
          });
    }
  }

  void leave() throws IOException {
    LeafReader reader = segment;
    ItemFacets facets = items;
    if (reader != null && facets != null) {
      for (int facet = 0; facet < counts.size(); facet++) {
        leave(reader, facets.plain().first(facet), facet);
      }
    }
  }

  private void leave(LeafReader reader, int first, int facet) throws IOException {
    SortedSetDocValues values =
        DocValues.getSortedSet(reader, Fields.FACET + Facet.NAMES.get(facet));
    for (int ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
      if (segmentCounts[first + ordinal] > 0) {
        String value = values.lookupOrd(ordinal).utf8ToString();
        counts.get(facet).merge(value, (long) segmentCounts[first + ordinal], Long::sum);
      }
    }
  }

  /** Takes in the counts of other segments. */
  void add(FacetCounts other) {
    for (int facet = 0; facet < counts.size(); facet++) {
      Map<String, Long> own = counts.get(facet);
      other.counts.get(facet).forEach((value, n) -> own.merge(value, n, Long::sum));
    }
  }

  List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      facets.add(facet(Facet.NAMES.get(i), counts.get(i), chosen.get(i)));
    }
    return facets;
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
