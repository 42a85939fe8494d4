package org.ressourcerie.transfer.pageextract;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a summary of the first sentences of a text: at most 400 characters, whole sentences. */
final class Summaries {
  private static final int LONGEST = 400;

  private Summaries() {}

  /** Null when the text holds no sentence. Headings, lists and lone links are passed over. */
  static @Nullable String of(List<Line> lines) {
    List<Line> sentences =
        lines.stream()
            .filter(line -> !line.isListItem() && !Links.isVague(line.text()))
            .filter(line -> !line.isTitleLike() && !line.text().matches(".*(:|://\\S+)$"))
            .toList();
    return sentences.stream()
        .filter(line -> line.text().length() >= 60)
        .findFirst()
        .or(() -> sentences.stream().findFirst())
        .map(line -> shorten(line.text()))
        .orElse(null);
  }

  static String shorten(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    var sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
    sentences.setText(text);
    int end = sentences.preceding(LONGEST + 1);
    if (end > LONGEST / 4) {
      return text.substring(0, end).strip();
    }
    int space = text.lastIndexOf(' ', LONGEST - 1);
    return text.substring(0, space > 0 ? space : LONGEST - 1).strip() + "…";
  }
}
