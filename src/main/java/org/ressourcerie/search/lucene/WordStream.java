package org.ressourcerie.search.lucene;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * Words already read, handed to the index: a text is scanned once for all its fields. Runs of words
 * (heading, title, text) follow each other at a distance that no pair of words crosses.
 */
final class WordStream extends TokenStream {
  private static final int DISTANCE = 20;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
  private final List<List<Word>> runs;
  private final boolean placed;
  private final boolean stopWords;
  private final UnaryOperator<String> form;
  private int run;
  private int next;
  private int last = -1;

  private WordStream(
      List<List<Word>> runs, boolean placed, boolean stopWords, UnaryOperator<String> form) {
    this.runs = runs;
    this.placed = placed;
    this.stopWords = stopWords;
    this.form = form;
  }

  /** The stems of these words, without those that say nothing. */
  static WordStream stems(List<List<Word>> runs) {
    return new WordStream(runs, false, false, French::stem);
  }

  /** The same, with the places of those of the last run, the text that is shown. */
  static WordStream placedStems(List<List<Word>> runs) {
    return new WordStream(runs, true, false, French::stem);
  }

  /** Every word as written, folded. */
  static WordStream exact(List<List<Word>> runs) {
    return new WordStream(runs, false, true, UnaryOperator.identity());
  }

  @Override
  public boolean incrementToken() {
    while (run < runs.size()) {
      List<Word> words = runs.get(run);
      while (next < words.size()) {
        Word word = words.get(next++);
        if (stopWords || !French.isStop(word.folded())) {
          give(word, words.getFirst().position());
          return true;
        }
      }
      run++;
      next = 0;
      last = -DISTANCE;
    }
    return false;
  }

  private void give(Word word, int origin) {
    int position = word.position() - origin;
    term.setEmpty().append(form.apply(word.folded()));
    step.setPositionIncrement(Math.max(0, position - last));
    last = word.compound() ? last : position;
    if (placed && run == runs.size() - 1) {
      place.setOffset(word.start(), word.end());
    } else {
      place.setOffset(0, 0);
    }
  }
}
