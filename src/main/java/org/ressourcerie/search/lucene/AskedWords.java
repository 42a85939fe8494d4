package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * The words that a question is made of, for one visitor: bounded, cleaned, errors of typing seen.
 */
final class AskedWords {
  /** Words of a question that count; further ones would cost time and change nothing. */
  static final int MOST = 64;

  private static final int LONGEST_TEXT = 20_000;

  private AskedWords() {}

  static List<AskedWord> read(String text, Vocabulary vocabulary) throws IOException {
    List<AskedWord> useful = useful(text);
    Set<Term> held = vocabulary.held(useful.stream().flatMap(AskedWords::terms).toList());
    List<AskedWord> asked = new ArrayList<>();
    for (AskedWord word : useful) {
      asked.add(
          terms(word).allMatch(term -> !held.contains(term)) ? corrected(word, vocabulary) : word);
    }
    return asked;
  }

  private static List<AskedWord> useful(String text) {
    String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Word> words = French.words(kept, 4 * MOST);
    boolean onlyStops = words.stream().allMatch(word -> French.isStop(word.folded()));
    Set<String> seen = new HashSet<>();
    return words.stream()
        .filter(word -> onlyStops || !French.isStop(word.folded()))
        .filter(word -> seen.add(word.folded()))
        .limit(MOST)
        .map(
            word ->
                new AskedWord(
                    word.folded(), word.position(), word.compound(), onlyStops, List.of()))
        .toList();
  }

  /** What shows, when readable texts hold any of it, that a word is no error of typing. */
  private static Stream<Term> terms(AskedWord word) {
    return Stream.of(Fields.ALL, Fields.KEYWORDS).map(field -> new Term(field, word.stem()));
  }

  private static AskedWord corrected(AskedWord word, Vocabulary vocabulary) throws IOException {
    return word.compound() || word.stop()
        ? word
        : word.standingFor(NearWords.of(word.folded(), vocabulary));
  }
}
