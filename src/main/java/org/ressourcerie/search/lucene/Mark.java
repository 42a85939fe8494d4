package org.ressourcerie.search.lucene;

import java.util.Comparator;

/**
 * A word of a shown text that was looked for.
 *
 * @param stem what it was found by
 * @param start its first character, inclusive
 * @param end its last character, exclusive
 */
record Mark(String stem, int start, int end) {
  /** In the order of the text; of two that begin together, the longer first. */
  static final Comparator<Mark> IN_ORDER =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed());
}
