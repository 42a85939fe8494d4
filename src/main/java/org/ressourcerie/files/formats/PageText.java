package org.ressourcerie.files.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of printed pages made into text again: running heads dropped, words cut at a line's end
 * joined, lines joined into paragraphs.
 */
final class PageText {
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");
  private static final Pattern CUT =
      Pattern.compile("(\\p{L}+(?:-\\p{L}+)*)[-\\u2010\\u00AD][ \\t]*\\n[ \\t]*(\\p{Ll}\\p{L}*)");

  private PageText() {}

  static List<String> of(List<String> pages) {
    List<String> bodies = RunningHeads.dropped(pages);
    Set<String> compounds = new HashSet<>();
    for (String body : bodies) {
      COMPOUND.matcher(body).results().forEach(word -> compounds.add(lower(word.group())));
    }
    return bodies.stream().map(body -> paragraphs(joined(body, compounds))).toList();
  }

  /** A cut word keeps its hyphen where the document writes it elsewhere, or has another before. */
  private static String joined(String body, Set<String> compounds) {
    return CUT.matcher(body)
        .replaceAll(
            cut -> {
              String hyphened = cut.group(1) + "-" + cut.group(2);
              boolean compound = cut.group(1).contains("-") || compounds.contains(lower(hyphened));
              return Matcher.quoteReplacement(compound ? hyphened : cut.group(1) + cut.group(2));
            });
  }

  private static String paragraphs(String body) {
    return body.strip()
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
        .replaceAll("\\n{2,}", "\n");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
