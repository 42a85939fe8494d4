package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of the items that are near in meaning, those that are found, in their own order. */
final class NearRanking {
  private final Set<Near.Item> byWords = new HashSet<>();
  private final List<Placed> placed = new ArrayList<>();

  /** Notes that an item was found by its words; null is none of those that are near. */
  void meet(Near.@Nullable Item item) {
    if (item != null) {
      byWords.add(item);
    }
  }

  boolean hasMet(Near.@Nullable Item item) {
    return item != null && byWords.contains(item);
  }

  /**
   * @param worth its closeness, with all that favours it
   */
  void add(Ranked item, double worth) {
    placed.add(new Placed(item, worth));
  }

  /** Takes in what another search of other segments has met. */
  void add(NearRanking other) {
    byWords.addAll(other.byWords);
    placed.addAll(other.placed);
  }

  /** One order of those that words found and of these. */
  List<Ranked> with(List<Ranked> found) {
    placed.sort(
        Comparator.comparingDouble(Placed::worth)
            .reversed()
            .thenComparing(Placed::item, Ranked.BEST_FIRST));
    return placed.isEmpty() ? found : Fusion.of(found, placed.stream().map(Placed::item).toList());
  }

  private record Placed(Ranked item, double worth) {}
}
