package org.ressourcerie.resources.reading;

import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts each table of a text in a region of its own: on a small screen the table scrolls there, also
 * by keyboard, and the page stays still.
 */
final class ScrollingTables {
  private static final Pattern TABLE =
      Pattern.compile("<table>(?:\\s*<caption>(.*?)</caption>)?", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private ScrollingTables() {}

  /** The text with its tables wrapped; unnamed ones are named by their number from 1. */
  static String in(String html, IntFunction<String> unnamed) {
    int[] number = {0};
    return TABLE
        .matcher(html)
        .replaceAll(found -> Matcher.quoteReplacement(region(found, unnamed.apply(++number[0]))))
        .replace("</table>", "</table></div>");
  }

  static int count(@Nullable String html) {
    return html == null ? 0 : (int) TABLE.matcher(html).results().count();
  }

  private static String region(MatchResult table, String unnamed) {
    String caption = table.group(1);
    String name =
        caption == null ? unnamed : TAG.matcher(caption).replaceAll("").replace("\"", "&quot;");
    return "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\""
        + name
        + "\">"
        + table.group();
  }
}
