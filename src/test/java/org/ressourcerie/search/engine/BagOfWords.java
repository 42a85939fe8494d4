package org.ressourcerie.search.engine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A model of language for tests, always of the same opinion: a text points to its words, and some
 * words are the same thing.
 */
public final class BagOfWords {
  public static final int DIMENSIONS = 512;

  private static final Map<String, String> SAME =
      Map.of(
          "patron", "employeur",
          "espionne", "surveille",
          "bagnole", "voiture",
          "gosses", "enfants");

  private BagOfWords() {}

  /** Not of length 1, as of some models. */
  public static float[] of(String text) {
    float[] direction = new float[DIMENSIONS];
    direction[0] = 0.1f;
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (String word : plain.replaceAll("\\p{M}", "").split("[^a-z]+")) {
      if (word.length() > 3) {
        String meant = SAME.getOrDefault(word, word);
        direction[1 + Math.floorMod(meant.hashCode() * 31, DIMENSIONS - 1)] += 1;
      }
    }
    return direction;
  }
}
