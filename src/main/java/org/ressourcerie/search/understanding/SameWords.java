package org.ressourcerie.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/** When two texts ask the same: accents, case, plurals and small words do not count. */
public final class SameWords {
  private static final int MOST = 40;

  /** Words of what is known. */
  static final int LONGEST = 10;

  private SameWords() {}

  /** The same for texts that ask the same; empty for one without words. */
  public static String key(String text) {
    List<Word> words = meaning(text);
    return key(words.isEmpty() ? French.words(text, MOST) : words);
  }

  static String key(List<Word> words) {
    return words.stream().map(word -> French.stem(word.folded())).collect(Collectors.joining(" "));
  }

  /** Something known that a text says, and where in it. */
  public record Said<T>(T what, int start, int end, int words) {}

  /**
   * What a text says of what is known by {@link #key}: the longest first at each word, none within
   * another.
   */
  public static <T> List<Said<T>> said(String text, Map<String, T> known) {
    List<Word> words = known.isEmpty() ? List.of() : meaning(text);
    List<Said<T>> said = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int n = Math.min(LONGEST, words.size() - i); n > 0; n--) {
        List<Word> some = words.subList(i, i + n);
        T found = known.get(key(some));
        if (found != null) {
          said.add(new Said<>(found, some.getFirst().start(), some.getLast().end(), n));
          i += n - 1;
          break;
        }
      }
    }
    return said;
  }

  /** The words that say something, in their order. */
  static List<Word> meaning(String text) {
    return French.words(text, MOST).stream()
        .filter(word -> !word.compound() && !French.isStop(word.folded()))
        .toList();
  }
}
