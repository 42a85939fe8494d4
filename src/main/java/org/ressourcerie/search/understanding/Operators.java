package org.ressourcerie.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written to be strict: words between quotation marks, words after a minus. Only in texts
 * that someone typed: a page that was pasted is full of both and means neither.
 *
 * @param words all words but those left out, the phrases' among them
 */
record Operators(String words, List<String> phrases, List<String> excluded) {
  private static final int LONGEST = 300;

  private static final Pattern STRICT =
      Pattern.compile(
          "(?<![^\\s(])(-?)(?:\"([^\"]{2,200})\"|«([^»]{2,200})»|“([^”]{2,200})”)"
              + "|(?<![^\\s])-([\\p{L}\\p{N}][^\\s\"«»“”]*)");

  /** No-break spaces too, which stand inside French quotation marks. */
  private static final Pattern SPACES =
      Pattern.compile("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$");

  static Operators read(String text) {
    if (text.length() > LONGEST || text.indexOf('\n') >= 0) {
      return new Operators(text, List.of(), List.of());
    }
    List<String> phrases = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Matcher strict = STRICT.matcher(text);
    while (strict.find()) {
      String phrase = phrase(strict);
      boolean out = phrase == null || !strict.group(1).isEmpty();
      String what = phrase == null ? strict.group(5) : SPACES.matcher(phrase).replaceAll("");
      if (what.chars().anyMatch(Character::isLetterOrDigit)) {
        (out ? excluded : phrases).add(what);
      }
      strict.appendReplacement(words, Matcher.quoteReplacement(out ? " " : " " + what + " "));
    }
    strict.appendTail(words);
    return new Operators(words.toString().strip(), phrases, excluded);
  }

  private static @Nullable String phrase(Matcher strict) {
    for (int group = 2; group <= 4; group++) {
      if (strict.group(group) != null) {
        return strict.group(group);
      }
    }
    return null;
  }
}
