package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** Words of what a visitor may read, one or two errors of typing away from a word. */
final class NearWords {
  private static final int SHORTEST = 4;
  private static final int TWO_ERRORS_FROM = 8;
  private static final int LONGEST = 40;
  private static final int CANDIDATES = 20;
  private static final int KEPT = 3;

  private NearWords() {}

  /** The nearest first; empty for short words and for what looks like a number. */
  static List<String> of(String folded, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    if (folded.length() < SHORTEST
        || folded.length() > LONGEST
        || folded.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    List<String> near = new ArrayList<>();
    for (SuggestWord word : candidates(folded, snapshot)) {
      if (near.size() < KEPT && snapshot.holds(new Term(Fields.EXACT, word.string), readable)) {
        near.add(word.string);
      }
    }
    return near;
  }

  private static SuggestWord[] candidates(String folded, Snapshot snapshot) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(folded.length() >= TWO_ERRORS_FROM ? 2 : 1);
    checker.setMinPrefix(1);
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxInspections(CANDIDATES);
    checker.setAccuracy(0);
    return checker.suggestSimilar(
        new Term(Fields.EXACT, folded),
        CANDIDATES,
        snapshot.getIndexReader(),
        SuggestMode.SUGGEST_ALWAYS);
  }
}
