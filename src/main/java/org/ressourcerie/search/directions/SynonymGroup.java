package org.ressourcerie.search.directions;

import java.util.List;

/**
 * Words that the team holds for equal: whoever looks for one finds the others too. With words to
 * look for also, it holds one way only: these are found by the first, not the first by these.
 *
 * @param id 0 until it is kept
 * @param words two or more, or one with some {@code also}; several words side by side count as one
 * @param also empty when all are equal
 */
public record SynonymGroup(long id, List<String> words, List<String> also) {
  public SynonymGroup {
    words = List.copyOf(words);
    also = List.copyOf(also);
  }

  /** Whether it holds one way only. */
  public boolean oneWay() {
    return !also.isEmpty();
  }

  /** What is looked for beside this one of its words. */
  public List<String> besides(String word) {
    return oneWay() ? also : words.stream().filter(other -> !other.equals(word)).toList();
  }

  /** As the journal tells it. */
  public String told() {
    return oneWay()
        ? String.join(", ", words) + " → " + String.join(", ", also)
        : String.join(" = ", words);
  }
}
