package org.ressourcerie.search.suggesting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * Things by the beginnings of their words, in memory: a sorted array of words, found by halves.
 * Accents and case do not count. Those that come first in the list come first in answers.
 */
final class PrefixTable<T> {
  private static final int WORDS = 24;

  private final List<T> things;
  private final String[][] words;
  private final Entry[] sorted;

  PrefixTable(List<T> things, Function<T, String> text) {
    this.things = List.copyOf(things);
    this.words = new String[things.size()][];
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      words[i] = folded(text.apply(this.things.get(i)));
      for (String word : new LinkedHashSet<>(Arrays.asList(words[i]))) {
        entries.add(new Entry(word, i));
      }
    }
    entries.sort(Comparator.comparing(Entry::word).thenComparingInt(Entry::thing));
    this.sorted = entries.toArray(Entry[]::new);
  }

  private record Entry(String word, int thing) {}

  /**
   * Things of which each typed word begins a word, those that begin as typed first.
   *
   * @param admitted looked at in order, until there are enough
   */
  List<T> beginning(String typed, int limit, Predicate<T> admitted) {
    String[] asked = folded(typed);
    List<T> found = new ArrayList<>();
    if (asked.length > 0) {
      BitSet candidates = candidates(asked);
      for (boolean first : new boolean[] {true, false}) {
        int thing = candidates.nextSetBit(0);
        for (; thing >= 0 && found.size() < limit; thing = candidates.nextSetBit(thing + 1)) {
          String[] own = words[thing];
          if (begins(own, asked) == first
              && (first || holdsAll(own, asked))
              && admitted.test(things.get(thing))) {
            found.add(things.get(thing));
          }
        }
      }
    }
    return found;
  }

  /** Those that hold the word with the fewest: they are then compared with the others. */
  private BitSet candidates(String[] asked) {
    String rarest = asked[0];
    for (String word : asked) {
      rarest = count(word) < count(rarest) ? word : rarest;
    }
    BitSet candidates = new BitSet(words.length);
    int until = after(rarest);
    for (int i = first(rarest); i < until; i++) {
      candidates.set(sorted[i].thing());
    }
    return candidates;
  }

  private static boolean begins(String[] own, String[] asked) {
    for (int i = 0; i < asked.length; i++) {
      if (i >= own.length || !own[i].startsWith(asked[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsAll(String[] own, String[] asked) {
    for (String word : asked) {
      if (!holds(own, word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String[] own, String asked) {
    for (String word : own) {
      if (word.startsWith(asked)) {
        return true;
      }
    }
    return false;
  }

  private int count(String prefix) {
    return after(prefix) - first(prefix);
  }

  private int first(String prefix) {
    return search(prefix);
  }

  private int after(String prefix) {
    return search(prefix + Character.MAX_VALUE);
  }

  /** The place of the first word that is not before this one. */
  private int search(String bound) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle].word().compareTo(bound) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String[] folded(String text) {
    return French.words(text, WORDS).stream()
        .filter(word -> !word.compound())
        .map(Word::folded)
        .toArray(String[]::new);
  }
}
