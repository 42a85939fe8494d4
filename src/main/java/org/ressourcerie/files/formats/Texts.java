package org.ressourcerie.files.formats;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text fit to be kept: composed, without control characters or soft hyphens. */
final class Texts {
  private static final Pattern UNWANTED =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");
  private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}|\\t");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private Texts() {}

  static String clean(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n');
    String composed =
        Normalizer.normalize(UNWANTED.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip();
  }

  /** One line of at most this length; null when nothing is left. */
  static @Nullable String line(@Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    String line = clean(text).replaceAll("\\s*\\n\\s*", " ");
    int end = line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length())));
    return line.isEmpty() ? null : line.substring(0, end);
  }

  /** A language tag such as {@code fr} or {@code fr-FR}; null when it is none. */
  static @Nullable String language(@Nullable String tag) {
    String wanted = tag == null ? "" : tag.strip().replace('_', '-');
    return LANGUAGE.matcher(wanted).matches()
        ? Locale.forLanguageTag(wanted).toLanguageTag()
        : null;
  }
}
