package org.ressourcerie.resources.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The readable part of an address: lower-case ASCII letters and digits, words joined by hyphens.
 */
public final class Slug {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 80;

  private Slug() {}

  /** At most 80 characters, cut between words; {@code x} when nothing remains. */
  public static String of(String text) {
    String plain =
        Normalizer.normalize(
            text.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae"), Normalizer.Form.NFKD);
    String folded = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    String slug = strip(OTHER.matcher(folded).replaceAll("-"));
    if (slug.length() > LONGEST) {
      int end = slug.lastIndexOf('-', LONGEST);
      slug = slug.substring(0, end > 20 ? end : LONGEST);
    }
    return slug.isEmpty() ? "x" : slug;
  }

  private static String strip(String hyphened) {
    int from = hyphened.startsWith("-") ? 1 : 0;
    int to = hyphened.endsWith("-") ? hyphened.length() - 1 : hyphened.length();
    return from >= to ? "" : hyphened.substring(from, to);
  }
}
