package org.ressourcerie.search.understanding;

import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/** When two texts ask the same: accents, case, plurals and small words do not count. */
public final class SameWords {
  private static final int MOST = 40;

  private SameWords() {}

  /** The same for texts that ask the same; empty for one without words. */
  public static String key(String text) {
    List<Word> words = meaning(text);
    return key(words.isEmpty() ? French.words(text, MOST) : words);
  }

  static String key(List<Word> words) {
    return words.stream().map(word -> French.stem(word.folded())).collect(Collectors.joining(" "));
  }

  /** The words that say something, in their order. */
  static List<Word> meaning(String text) {
    return French.words(text, MOST).stream()
        .filter(word -> !word.compound() && !French.isStop(word.folded()))
        .toList();
  }
}
