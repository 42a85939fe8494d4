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

  /**
   * The words of a text; unless they are asked as they are, those that nothing readable holds are
   * taken for their near ones.
   */
  static ReadWords read(String text, boolean asTyped, Vocabulary vocabulary) throws IOException {
    String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Word> typed = French.words(kept, 4 * MOST);
    List<AskedWord> useful = useful(typed);
    List<AskedWord> asked = asTyped ? useful : corrected(useful, vocabulary);
    List<String> every =
        typed.stream()
            .filter(word -> !word.compound())
            .map(Word::folded)
            .distinct()
            .limit(MOST)
            .toList();
    return new ReadWords(asked, every, Expansions.of(asked, vocabulary));
  }

  private static List<AskedWord> useful(List<Word> words) {
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

  private static List<AskedWord> corrected(List<AskedWord> words, Vocabulary vocabulary)
      throws IOException {
    Set<Term> held = vocabulary.held(words.stream().flatMap(AskedWords::terms).toList());
    List<AskedWord> asked = new ArrayList<>();
    for (AskedWord word : words) {
      asked.add(
          terms(word).allMatch(term -> !held.contains(term)) ? corrected(word, vocabulary) : word);
    }
    return asked;
  }

  private static AskedWord corrected(AskedWord word, Vocabulary vocabulary) throws IOException {
    return word.compound() || word.stop()
        ? word
        : word.standingFor(NearWords.of(word.folded(), vocabulary));
  }
}
