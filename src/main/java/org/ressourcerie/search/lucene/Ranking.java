package org.ressourcerie.search.lucene;

import java.util.List;
import java.util.PriorityQueue;

/** The best items met so far, no more than a page needs. */
final class Ranking {
  private final int most;
  private final PriorityQueue<Ranked> kept = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());

  Ranking(int most) {
    this.most = most;
  }

  /** Whether an item of this order could still enter. */
  boolean admits(double order) {
    Ranked worst = kept.peek();
    return kept.size() < most || (worst != null && order >= worst.order());
  }

  void add(Ranked item) {
    kept.add(item);
    if (kept.size() > most) {
      kept.poll();
    }
  }

  /** Takes in the best of other segments. */
  void add(Ranking other) {
    other.kept.forEach(this::add);
  }

  /** Best first, those before {@code from} left out. */
  List<Ranked> from(int from) {
    return kept.stream().sorted(Ranked.BEST_FIRST).skip(from).toList();
  }
}
