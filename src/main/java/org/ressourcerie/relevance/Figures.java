package org.ressourcerie.relevance;

import java.util.List;
import java.util.Map;

/**
 * How well some questions were answered, each figure a mean from 0 to 1.
 *
 * @param questions asked
 * @param hit1 share of those with an answer first
 * @param mrr10 one over the rank of the first answer, 0 beyond the tenth
 * @param ndcg10 gain of the first ten, those far down counting less, against the best order
 * @param recall100 share of the answers that are among the first hundred
 */
public record Figures(
    int questions,
    double hit1,
    double hit3,
    double hit5,
    double hit10,
    double mrr10,
    double ndcg10,
    double recall100) {

  static Figures of(List<Answered> answered) {
    return new Figures(
        answered.size(),
        hit(answered, 1),
        hit(answered, 3),
        hit(answered, 5),
        hit(answered, 10),
        mean(answered.stream().mapToDouble(each -> reciprocal(each.rank())).sum(), answered),
        mean(answered.stream().mapToDouble(Answered::ndcg10).sum(), answered),
        mean(answered.stream().mapToDouble(Answered::recall100).sum(), answered));
  }

  private static double hit(List<Answered> answered, int within) {
    long hits = answered.stream().filter(a -> a.rank() > 0 && a.rank() <= within).count();
    return mean((double) hits, answered);
  }

  private static double reciprocal(int rank) {
    return rank > 0 && rank <= 10 ? 1.0 / rank : 0;
  }

  /** With four digits: more would say nothing. */
  private static double mean(double sum, List<Answered> answered) {
    return answered.isEmpty() ? 0 : Math.round(10_000 * sum / answered.size()) / 10_000.0;
  }

  /** The rank of the first answer from 1; 0 when there is none. */
  static int rank(List<String> found, Map<String, Integer> judged) {
    for (int i = 0; i < found.size(); i++) {
      if (judged.containsKey(found.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Discounted gain of the first ten against that of the best order (Järvelin, Kekäläinen). */
  static double ndcg10(List<String> found, Map<String, Integer> judged) {
    double gain = 0;
    for (int i = 0; i < Math.min(10, found.size()); i++) {
      gain += gain(judged.getOrDefault(found.get(i), 0), i);
    }
    List<Integer> best = judged.values().stream().sorted((a, b) -> b - a).limit(10).toList();
    double ideal = 0;
    for (int i = 0; i < best.size(); i++) {
      ideal += gain(best.get(i), i);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static double gain(int degree, int index) {
    return (Math.pow(2, degree) - 1) * Math.log(2) / Math.log(index + 2.0);
  }

  static double recall(List<String> found, Map<String, Integer> judged) {
    return judged.isEmpty()
        ? 0
        : (double) found.stream().filter(judged::containsKey).count() / judged.size();
  }
}
