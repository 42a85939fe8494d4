package org.ressourcerie.search.understanding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ressourcerie.search.Correction;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/** Texts as they were taken, and as they would be without their strict parts. */
public final class Corrected {
  private static final int MOST = 400;

  private Corrected() {}

  /** A text with its corrected words in the place of those typed. */
  public static String text(String typed, List<Correction> corrections) {
    Map<String, String> taken =
        corrections.stream()
            .collect(Collectors.toMap(Correction::typed, Correction::taken, (one, other) -> one));
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Word word : French.words(typed, MOST)) {
      String instead = word.compound() ? null : taken.get(word.folded());
      if (instead != null && word.start() >= at) {
        text.append(typed, at, word.start()).append(instead);
        at = word.end();
      }
    }
    return text.append(typed.substring(at)).toString();
  }

  /** The words of a text alone: nothing between quotation marks is strict, nothing is left out. */
  public static String relaxed(String typed) {
    return Operators.read(typed).words();
  }
}
