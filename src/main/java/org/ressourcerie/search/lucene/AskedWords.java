package org.ressourcerie.search.lucene;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.engine.Meaning.Synonym;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * The words that a question is made of, for one visitor: bounded, cleaned, errors of typing seen.
 */
final class AskedWords {
  /** Words of a question that count; further ones would cost time and change nothing. */
  static final int MOST = 64;

  private static final int LONGEST_TEXT = 20_000;

  /** Other words of a question that count. */
  private static final int MOST_SYNONYMS = 24;

  private AskedWords() {}

  /**
   * The words of a text; unless they are asked as they are, those that nothing readable holds are
   * taken for their near ones.
   */
  static ReadWords read(Meaning asked, Weights weights, Vocabulary vocabulary) throws IOException {
    String text = asked.words();
    String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    List<Word> typed = French.words(kept, 4 * MOST);
    List<AskedWord> useful = useful(typed);
    List<AskedWord> words =
        asked.asTyped() ? useful : corrected(useful, known(asked.synonyms()), vocabulary);
    List<String> every =
        typed.stream()
            .filter(word -> !word.compound())
            .map(Word::folded)
            .distinct()
            .limit(MOST)
            .toList();
    List<Expansion> expansions = new ArrayList<>(synonyms(asked.synonyms()));
    Set<List<String>> told = expansions.stream().map(Expansion::stems).collect(toSet());
    Expansions.of(words, weights.expansion(), vocabulary).stream()
        .filter(expansion -> told.add(expansion.stems()))
        .forEach(expansions::add);
    return new ReadWords(words, every, expansions);
  }

  /** What the team knows is no error of typing, whether or not a text holds it. */
  private static Set<String> known(List<Synonym> synonyms) {
    return synonyms.stream()
        .flatMap(synonym -> French.words(synonym.said(), MOST).stream())
        .map(Word::folded)
        .collect(toSet());
  }

  private static List<Expansion> synonyms(List<Synonym> synonyms) {
    Map<List<String>, Expansion> expansions = new LinkedHashMap<>();
    for (Synonym synonym : synonyms) {
      for (String other : synonym.others()) {
        List<String> stems =
            French.words(other, MOST).stream()
                .filter(word -> !word.compound() && !French.isStop(word.folded()))
                .map(word -> French.stem(word.folded()))
                .toList();
        if (!stems.isEmpty()) {
          expansions.putIfAbsent(stems, new Expansion(stems, other, synonym.worth()));
        }
      }
    }
    return expansions.values().stream().limit(MOST_SYNONYMS).toList();
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

  private static List<AskedWord> corrected(
      List<AskedWord> words, Set<String> known, Vocabulary vocabulary) throws IOException {
    Set<Term> held = vocabulary.held(words.stream().flatMap(AskedWords::terms).toList());
    List<AskedWord> asked = new ArrayList<>();
    for (AskedWord word : words) {
      asked.add(
          known.contains(word.folded()) || terms(word).anyMatch(held::contains)
              ? word
              : corrected(word, vocabulary));
    }
    return asked;
  }

  private static AskedWord corrected(AskedWord word, Vocabulary vocabulary) throws IOException {
    return word.compound() || word.stop()
        ? word
        : word.standingFor(NearWords.of(word.folded(), vocabulary));
  }
}
