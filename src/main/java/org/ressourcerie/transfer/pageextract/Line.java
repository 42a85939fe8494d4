package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ressourcerie.transfer.text.Slug;

/**
 * A line of the extract that is not blank.
 *
 * @param number from 1 in the file
 * @param text without surrounding space; no-break spaces only where French typography wants them
 * @param key what two copies of a line share, however spaced and quoted
 * @param alone whether a blank line (or an end of the file) stands before and after it
 */
record Line(int number, String text, String key, boolean alone, boolean afterBlank) {
  private static final Pattern NO_BREAK = Pattern.compile("[\\u00a0\\u202f\\u2007]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u200b\\ufeff]+");
  private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[:;?!»])");
  private static final Pattern AFTER_QUOTE = Pattern.compile("« ");
  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»']|[’‘]");
  private static final Pattern ITEM = Pattern.compile("^(?:[•▪◦·‣○●*–-]|\\d{1,2}[.)])\\s+\\S.*");

  static List<Line> of(String text) {
    String[] raw = text.split("\\r\\n|[\\n\\r\\u0085\\u2028\\f]", -1);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < raw.length; i++) {
      String clean = clean(raw[i]);
      if (!clean.isEmpty()) {
        boolean after = i == 0 || clean(raw[i - 1]).isEmpty();
        boolean before = i == raw.length - 1 || clean(raw[i + 1]).isEmpty();
        lines.add(new Line(i + 1, french(clean), key(clean), after && before, after));
      }
    }
    return List.copyOf(lines);
  }

  boolean isListItem() {
    return ITEM.matcher(text).matches();
  }

  /** Reads like a title: short, no list item, and no sentence that ends. */
  boolean isTitleLike() {
    return text.length() <= 220 && !isListItem() && !text.matches(".*[.:;,…]$");
  }

  /** Only letters and digits, to tell a title from its repetition. */
  String letters() {
    return Slug.plain(text).replaceAll("[^a-z0-9]", "");
  }

  private static String clean(String raw) {
    String spaces = NO_BREAK.matcher(raw).replaceAll(" ");
    return SPACES.matcher(spaces).replaceAll(" ").strip();
  }

  /** What was a no-break space for looks becomes a space; before « : ; ? ! » it stays one. */
  private static String french(String clean) {
    String marks = BEFORE_MARK.matcher(clean).replaceAll("\u00a0");
    return AFTER_QUOTE.matcher(marks).replaceAll("«\u00a0");
  }

  private static String key(String clean) {
    return SPACES.matcher(QUOTES.matcher(clean).replaceAll("'")).replaceAll(" ").strip();
  }
}
