package org.ressourcerie.search.api;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Clue;
import org.ressourcerie.search.Correction;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.Understood;

/**
 * What a query's text was taken for; nothing of it hides a hit but phrases and excluded words.
 *
 * @param clues what ranks first; {@code declined=} with an id refuses one
 * @param declined clues that were refused
 * @param corrections words taken for others; {@code literal=true} refuses them
 * @param also other words that the team has looked for too
 * @param pages of what is named
 * @param named the address of what a number or a pasted address names; null when nothing is
 */
record UnderstoodAnswer(
    List<UnderstoodClue> clues,
    List<UnderstoodClue> declined,
    List<String> phrases,
    List<String> excluded,
    List<Correction> corrections,
    List<String> also,
    List<UnderstoodPage> pages,
    @Nullable String named) {

  /** A year, a kind, a place… that the words seem to mean. */
  record UnderstoodClue(
      String id, String facet, List<String> values, List<String> labels, String words) {}

  /** A theme, an organisation… that has a page of its own. */
  record UnderstoodPage(String facet, String label, String url) {}

  static UnderstoodAnswer of(Understood understood, String site, BinaryOperator<String> labels) {
    Hit named = understood.named();
    return new UnderstoodAnswer(
        understood.clues().stream().map(clue -> clue(clue, labels)).toList(),
        understood.declined().stream().map(clue -> clue(clue, labels)).toList(),
        understood.phrases(),
        understood.excluded(),
        understood.corrections(),
        understood.also(),
        understood.pages().stream()
            .map(name -> new UnderstoodPage(name.facet(), name.label(), site + name.path()))
            .toList(),
        named == null ? null : site + named.card().path());
  }

  private static UnderstoodClue clue(Clue clue, BinaryOperator<String> labels) {
    return new UnderstoodClue(
        clue.id(),
        clue.facet(),
        clue.values(),
        clue.values().stream().map(value -> labels.apply(clue.facet(), value)).toList(),
        clue.words());
  }
}
