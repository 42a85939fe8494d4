package org.ressourcerie.search.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words already read, written so that the server's own analysis gives back the same words at the
 * same positions. The signs used for that are of no writing, so no word holds them.
 */
final class Tokens {
  static final String ANALYZER = "given";

  /** Stands where no word is. */
  private static final char GAP = '\uE000';

  /** Between words that stand at the same position. */
  private static final char BESIDE = '\uE001';

  /** Instead of a space inside a word: some signs of Arabic are folded into several words. */
  private static final char SPACE = '\uE002';

  /** How the server reads what is written here. */
  static final Map<String, Object> ANALYSIS =
      Json.object(
          "tokenizer",
          Json.object("words", Json.object("type", "whitespace", "max_token_length", 10_000)),
          "filter",
          Json.object(
              "beside",
              Json.object(
                  "type",
                  "pattern_capture",
                  "preserve_original",
                  false,
                  "patterns",
                  List.of("([^" + BESIDE + "]+)")),
              "gaps",
              Json.object("type", "stop", "stopwords", List.of(String.valueOf(GAP)))),
          "analyzer",
          Json.object(
              ANALYZER,
              Json.object(
                  "type", "custom", "tokenizer", "words", "filter", List.of("beside", "gaps"))));

  private final StringBuilder text = new StringBuilder();

  private Tokens() {}

  /** All that a stream gives. */
  static String of(TokenStream stream) throws IOException {
    Tokens tokens = new Tokens();
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(term.toString(), step.getPositionIncrement());
    }
    return tokens.text.toString();
  }

  /** Words at these positions, which ascend. */
  static String of(List<String> words, int[] positions) {
    Tokens tokens = new Tokens();
    int last = -1;
    for (int i = 0; i < positions.length; i++) {
      tokens.add(words.get(i), positions[i] - (i == 0 ? positions[0] - 1 : last));
      last = positions[i];
    }
    return tokens.text.toString();
  }

  /** One word, as it is kept. */
  static String word(String word) {
    StringBuilder kept = new StringBuilder(word);
    for (int i = 0; i < kept.length(); i++) {
      if (Character.isWhitespace(kept.charAt(i))) {
        kept.setCharAt(i, SPACE);
      }
    }
    return kept.toString();
  }

  private void add(String word, int step) {
    if (step == 0 && !text.isEmpty()) {
      text.append(BESIDE);
    } else {
      text.append(text.isEmpty() ? "" : " ").repeat(GAP + " ", Math.max(0, step - 1));
    }
    text.append(word(word));
  }
}
