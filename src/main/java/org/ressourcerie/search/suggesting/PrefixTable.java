package org.ressourcerie.search.suggesting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** Things looked at for one answer; beyond, a prefix says too little to choose by. */
  private static final int LOOKED_AT = 4_000;

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
      for (int thing : candidates(asked)) {
        if (found.size() == limit) {
          break;
        }
        if (admitted.test(things.get(thing))) {
          found.add(things.get(thing));
        }
      }
    }
    return found;
  }

  /** By the word with the fewest; the others are then compared. */
  private Set<Integer> candidates(String[] asked) {
    String rarest = asked[0];
    for (String word : asked) {
      rarest = count(word) < count(rarest) ? word : rarest;
    }
    int from = first(rarest);
    int until = Math.min(after(rarest), from + LOOKED_AT);
    List<Integer> matching = new ArrayList<>();
    for (int i = from; i < until; i++) {
      if (holdsAll(words[sorted[i].thing()], asked)) {
        matching.add(sorted[i].thing());
      }
    }
    matching.sort(
        Comparator.<Integer>comparingInt(thing -> begins(words[thing], asked) ? 0 : 1)
            .thenComparingInt(thing -> thing));
    return new LinkedHashSet<>(matching);
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
      if (Arrays.stream(own).noneMatch(each -> each.startsWith(word))) {
        return false;
      }
    }
    return true;
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
