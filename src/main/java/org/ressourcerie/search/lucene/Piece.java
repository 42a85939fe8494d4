package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * A part of a passage's text, of 60 to 120 words where sentences allow, with its words placed in
 * it.
 */
record Piece(String text, List<Word> words) {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 120;

  /** How far before its first word a piece may open, in characters. */
  private static final int FARTHEST = 20;

  /** A text cut at the ends of its sentences; the last short piece stays with the one before. */
  static List<Piece> cut(String text) {
    List<Word> words = French.words(text);
    if (words.size() <= LONGEST) {
      return List.of(piece(text, words, 0, words.size()));
    }
    List<Integer> cuts = cuts(text, words);
    List<Piece> pieces = new ArrayList<>();
    int first = 0;
    for (int cut : cuts) {
      pieces.add(piece(text, words, first, cut));
      first = cut;
    }
    pieces.add(piece(text, words, first, words.size()));
    return pieces;
  }

  private static List<Integer> cuts(String text, List<Word> words) {
    List<Integer> cuts = new ArrayList<>();
    int first = 0;
    int sentence = 0;
    int joinedUntil = 0;
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.compound() || word.start() < joinedUntil) {
        joinedUntil = Math.max(joinedUntil, word.end());
        continue;
      }
      if (endsSentence(text, words.get(i - 1).end(), words.get(i).start())) {
        sentence = i;
      }
      if (i - first >= LONGEST) {
        first = sentence - first >= SHORTEST ? sentence : i;
        cuts.add(first);
      }
    }
    if (!cuts.isEmpty() && words.size() - cuts.getLast() < SHORTEST) {
      cuts.removeLast();
    }
    return cuts;
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '!' || c == '?' || c == '…';
      if (c == '\n' || (stop && Character.isWhitespace(text.charAt(i + 1)))) {
        return true;
      }
    }
    return to > from && text.charAt(to - 1) == '\n';
  }

  private static Piece piece(String text, List<Word> words, int first, int end) {
    int from = first == 0 ? 0 : opening(text, words.get(first - 1), words.get(first));
    int to =
        end == words.size() ? text.length() : opening(text, words.get(end - 1), words.get(end));
    String cut = text.substring(from, Math.max(from, to));
    int opening = from + cut.length() - cut.stripLeading().length();
    return new Piece(
        cut.strip(), words.subList(first, end).stream().map(word -> word.from(opening)).toList());
  }

  /** A quote or a bracket goes with the word that it opens. */
  private static int opening(String text, Word before, Word opened) {
    int from = opened.start();
    int floor = Math.max(before.end(), from - FARTHEST);
    while (from > floor && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }
}
