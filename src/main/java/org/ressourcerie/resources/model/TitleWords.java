package org.ressourcerie.resources.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds resources by words of their title, or parts of words, accents and capitals aside. */
public final class TitleWords {
  /** A predicate on the revision v; {@code :words} is what {@link #patterns} gives. */
  public static final String SQL =
      "regexp_replace(normalize(lower(v.title), NFKD), '[\\u0300-\\u036f]', '', 'g')"
          + " like all (:words)";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private TitleWords() {}

  /** What each of the typed words looks for; none when no word was typed. */
  public static String[] patterns(String typed) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("");
    return Arrays.stream(BETWEEN.split(plain))
        .filter(word -> !word.isEmpty())
        .map(word -> "%" + word + "%")
        .toArray(String[]::new);
  }
}
