package org.ressourcerie.search.understanding;

import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.search.lucene.analysis.Word;

/** Acronyms, by the initials of the words that they stand for. */
final class Initials {
  private Initials() {}

  /** Whether the first is one word made of the initials of the second, small words left out. */
  static boolean areOf(String acronym, String words) {
    List<Word> letters = SameWords.meaning(acronym);
    List<Word> own = SameWords.meaning(words);
    return letters.size() == 1
        && own.size() > 1
        && letters
            .getFirst()
            .folded()
            .equals(
                own.stream()
                    .map(word -> word.folded().substring(0, 1))
                    .collect(Collectors.joining()));
  }
}
