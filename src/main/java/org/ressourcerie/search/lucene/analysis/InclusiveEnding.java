package org.ressourcerie.search.lucene.analysis;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The endings of inclusive writing: {@code élu.e.s}, {@code élu·e·s}, {@code élu(e)s}, {@code
 * élu-e-s}, {@code acteur.rice.s}. The word before them is the one that readers type.
 */
final class InclusiveEnding {
  private static final String FEMININE =
      "e|es|ne|nes|le|les|te|tes|se|ses|fe|fes|ve|ves|che|ches|que|ques|rice|rices|trice|trices"
          + "|ice|ices|euse|euses|esse|esses|ère|ères|ere|eres|ière|ières|ive|ives|elle|elles"
          + "|ale|ales|aux|eux|eure|eures|enne|ennes";

  /** A dot or a middle dot may carry any ending; a hyphen also links pronouns, so it needs more. */
  private static final String LOWER =
      "(?:[.·•‧∙⋅](?:"
          + FEMININE
          + "|s|x)){1,2}"
          + "|\\((?:"
          + FEMININE
          + "|s|x)\\)(?:s|x)?"
          + "|[-‐‑](?:"
          + FEMININE
          + ")[-‐‑](?:s|x)"
          + "|[-‐‑](?:e|es|ne|nes|trice|trices|rice|rices)";

  /** One case throughout: {@code fin.Les} is two sentences that lack a space. */
  private static final Pattern ENDING =
      Pattern.compile(LOWER + "|" + LOWER.toUpperCase(Locale.ROOT));

  private InclusiveEnding() {}

  /** Where the ending that starts here stops; {@code from} itself when there is none. */
  static int end(CharSequence text, int from) {
    if (from >= text.length() || ".·•‧∙⋅(-‐‑".indexOf(text.charAt(from)) < 0) {
      return from;
    }
    Matcher matcher = ENDING.matcher(text).region(from, Math.min(text.length(), from + 20));
    if (!matcher.lookingAt()) {
      return from;
    }
    int end = matcher.end();
    return end < text.length() && Character.isLetterOrDigit(text.charAt(end)) ? from : end;
  }
}
