package org.ressourcerie.search.lucene;

import java.util.List;
import org.ressourcerie.search.lucene.analysis.French;

/**
 * A word of a question.
 *
 * @param stop true when nothing else was asked than words that say nothing: looked for as written
 * @param near words of readable texts that it may stand for, when no readable text holds it
 */
record AskedWord(String folded, int position, boolean compound, boolean stop, List<String> near) {

  String stem() {
    return French.stem(folded);
  }

  AskedWord standingFor(List<String> words) {
    return new AskedWord(folded, position, compound, stop, words);
  }
}
