package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.search.engine.Meaning;

/**
 * One order of two: the first hundred by words and those near in meaning, each counted by its place
 * in either (reciprocal rank fusion: Cormack, Clarke, Büttcher, 2009). What stands further down by
 * words follows as it was.
 */
final class Fusion {
  /** Items by words that are put in order anew, whatever the page. */
  static final int WINDOW = 100;

  private static final double K = 60;
  private static final Comparator<Map.Entry<Ranked, Double>> BEST_FIRST =
      Map.Entry.<Ranked, Double>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(Ranked.BEST_FIRST.reversed()))
          .reversed();

  private Fusion() {}

  /** How many items by words are needed to give so many results. */
  static int among(int reach, Meaning asked) {
    return Math.max(reach, WINDOW + asked.pins().size());
  }

  /**
   * @param byWords those that a word found, best first, pinned ones before all
   * @param near those near in meaning, best first; some may be of both
   */
  static List<Ranked> of(List<Ranked> byWords, List<Ranked> near) {
    int pins = (int) byWords.stream().filter(Fusion::isPinned).count();
    int window = Math.min(byWords.size(), pins + WINDOW);
    Map<Ranked, Double> worth = new HashMap<>();
    count(byWords.subList(pins, window), worth);
    count(near.stream().filter(item -> !isPinned(item)).toList(), worth);
    List<Ranked> order = new ArrayList<>(byWords.subList(0, pins));
    worth.entrySet().stream().sorted(BEST_FIRST).map(Map.Entry::getKey).forEach(order::add);
    byWords.subList(window, byWords.size()).stream()
        .filter(item -> !worth.containsKey(item))
        .forEach(order::add);
    return order;
  }

  private static void count(List<Ranked> order, Map<Ranked, Double> worth) {
    for (int i = 0; i < order.size(); i++) {
      worth.merge(order.get(i), 1 / (K + i + 1), Double::sum);
    }
  }

  private static boolean isPinned(Ranked item) {
    return item.order() > Favours.ABOVE_ALL / 2;
  }
}
