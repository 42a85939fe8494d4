package org.ressourcerie.transfer.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Stable keys made of titles: lower-case ASCII words joined by hyphens, at most 80 characters. */
public final class Slug {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 80;
  private final Map<String, Integer> seen = new HashMap<>();

  /** The slug of a text; {@code sans-titre} when nothing of it can be written so. */
  public static String of(String text) {
    String words = OTHERS.matcher(plain(text)).replaceAll("-");
    String slug = trim(words.length() > LONGEST ? cut(words) : words);
    return slug.isEmpty() ? "sans-titre" : slug;
  }

  /** Lower case, without accents, ligatures opened: what two spellings of a word share. */
  public static String plain(String text) {
    String open = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** The slug, followed by its ordinal from the second time this one is asked for it. */
  public String next(String text) {
    String slug = of(text);
    int times = seen.merge(slug, 1, Integer::sum);
    return times == 1 ? slug : slug + "-" + times;
  }

  private static String cut(String words) {
    int end = words.lastIndexOf('-', LONGEST);
    return words.substring(0, end > LONGEST / 2 ? end : LONGEST);
  }

  private static String trim(String words) {
    int from = words.startsWith("-") ? 1 : 0;
    int to = words.endsWith("-") && words.length() > from ? words.length() - 1 : words.length();
    return words.substring(from, to);
  }
}
