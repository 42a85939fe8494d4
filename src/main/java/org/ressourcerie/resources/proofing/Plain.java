package org.ressourcerie.resources.proofing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words without case, accents, ligatures and punctuation: what two spellings of a text share. */
final class Plain {
  private Plain() {}

  static List<String> words(String text) {
    String open = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    String apart = Normalizer.normalize(open, Normalizer.Form.NFKD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The same, joined by single spaces. */
  static String text(String text) {
    return String.join(" ", words(text));
  }
}
