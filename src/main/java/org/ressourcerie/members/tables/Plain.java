package org.ressourcerie.members.tables;

import java.text.Normalizer;
import java.util.Locale;

/** What two ways of typing a word share; the same as members.plain in the database. */
final class Plain {
  private Plain() {}

  static String of(String written) {
    String open = written.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return Normalizer.normalize(open, Normalizer.Form.NFKD)
        .replaceAll("[\\u0300-\\u036f]+", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
