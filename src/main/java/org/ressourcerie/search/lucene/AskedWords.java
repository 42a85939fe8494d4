package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** The words of a text as they are. */
  static List<AskedWord> asTyped(String text) {
    return useful(text);
  }

  /** The words of a text, those that nothing readable holds taken for their near ones. */
  static List<AskedWord> read(String text, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    List<AskedWord> asked = new ArrayList<>();
    for (AskedWord word : useful(text)) {
      asked.add(corrected(word, snapshot, readable));
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

  private static AskedWord corrected(AskedWord word, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    if (word.compound() || word.stop() || isHeld(word, snapshot, readable)) {
      return word;
    }
    return word.standingFor(NearWords.of(word.folded(), snapshot, readable));
  }

  private static boolean isHeld(AskedWord word, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    return snapshot.holds(new Term(Fields.ALL, word.stem()), readable)
        || snapshot.holds(new Term(Fields.KEYWORDS, word.stem()), readable);
  }
}
