package org.ressourcerie.search.lucene;

import java.util.Comparator;

/**
 * An item in the running for a page of results.
 *
 * @param order what it is sorted by: score, or day
 * @param number settles equal orders, the same way after every rebuild
 * @param root its root document within its segment
 */
record Ranked(double order, double score, long number, int segment, int root) {
  static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::order)
          .thenComparingDouble(Ranked::score)
          .thenComparingLong(Ranked::number)
          .reversed();
}
