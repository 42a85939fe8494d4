package org.ressourcerie.search.lucene.analysis;

import java.util.List;

/** The words of French texts and questions, as the index knows them. */
public final class French {
  private French() {}

  /** Every word of a text, in order; no text fails. */
  public static List<Word> words(CharSequence text) {
    return words(text, Integer.MAX_VALUE);
  }

  /** The first words of a text, at most about {@code limit}. */
  public static List<Word> words(CharSequence text, int limit) {
    return WordScanner.scan(text, limit);
  }

  /** The stem of a folded word; words of one family share it. */
  public static String stem(String folded) {
    return Stems.of(folded);
  }

  /** True for words that no one looks for, unless they are all that is asked. */
  public static boolean isStop(String folded) {
    return StopWords.contains(folded);
  }
}
