package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/** Words of what a visitor may read, one or two errors of typing away from a word. */
final class NearWords {
  private static final int TWO_ERRORS_FROM = 8;
  private static final int LONGEST = 40;
  private static final int CANDIDATES = 20;
  private static final int KEPT = 3;

  private NearWords() {}

  /** The nearest first; empty for short words and for what looks like a number. */
  static List<String> of(String folded, Vocabulary vocabulary) throws IOException {
    if (folded.length() < Vocabulary.SHORTEST
        || folded.length() > LONGEST
        || folded.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    int errors = folded.length() >= TWO_ERRORS_FROM ? 2 : 1;
    List<String> candidates = vocabulary.near(new Term(Fields.EXACT, folded), errors, CANDIDATES);
    Set<String> readable =
        vocabulary
            .held(candidates.stream().map(word -> new Term(Fields.EXACT, word)).toList())
            .stream()
            .map(Term::text)
            .collect(Collectors.toSet());
    return candidates.stream().filter(readable::contains).limit(KEPT).toList();
  }
}
