package org.ressourcerie.search.lucene;

import java.util.List;
import org.ressourcerie.search.Correction;

/**
 * What a question asks, for one visitor.
 *
 * @param words those that find, in order
 * @param typed every word as typed, folded, those that say nothing included
 * @param expansions what its acronyms stand for, the acronyms of its words, the team's synonyms
 */
record ReadWords(List<AskedWord> words, List<String> typed, List<Expansion> expansions) {

  /** The words taken for another, each with the one that is nearest. */
  List<Correction> corrections() {
    return words.stream()
        .filter(word -> !word.near().isEmpty())
        .map(word -> new Correction(word.folded(), word.near().getFirst()))
        .toList();
  }
}
