package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * The runs of four letters in words, their edges counted in: words of one family share some, and so
 * do a word and its misspelling.
 */
final class Grams {
  private static final int LENGTH = 4;
  private static final char EDGE = '_';

  private Grams() {}

  /** Those of the words that say something, each standing for a word of its own. */
  static List<Word> of(List<Word> words) {
    List<Word> grams = new ArrayList<>();
    for (Word word : words) {
      if (!word.compound() && !French.isStop(word.folded())) {
        for (String gram : of(word.folded())) {
          grams.add(new Word(gram, grams.size(), word.start(), word.end(), false));
        }
      }
    }
    return grams;
  }

  static List<String> of(String folded) {
    String edged = EDGE + folded + EDGE;
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + LENGTH <= edged.length(); i++) {
      grams.add(edged.substring(i, i + LENGTH));
    }
    return grams;
  }
}
