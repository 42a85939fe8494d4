package org.ressourcerie.resources.comparing;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * Some words of two texts.
 *
 * @param kind {@code same}, {@code removed} or {@code added}
 */
public record Piece(String kind, String text) {
  /** Beyond it, marking each word costs more than it tells. */
  private static final int LONGEST = 20_000;

  static List<Piece> between(String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    if (before.length() + after.length() > LONGEST) {
      add(pieces, "removed", before);
      add(pieces, "added", after);
      return pieces;
    }
    for (DiffRow row : rows(before, after)) {
      switch (row.getTag()) {
        case EQUAL -> add(pieces, "same", row.getOldLine());
        case DELETE -> add(pieces, "removed", row.getOldLine());
        case INSERT -> add(pieces, "added", row.getNewLine());
        case CHANGE -> {
          add(pieces, "removed", row.getOldLine());
          add(pieces, "added", row.getNewLine());
        }
      }
    }
    return pieces;
  }

  /** Each word is a line to the library. */
  private static List<DiffRow> rows(String before, String after) {
    return DiffRowGenerator.create()
        .lineNormalizer(line -> line)
        .build()
        .generateDiffRows(words(before), words(after));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)"));
  }

  /** Neighbours of one kind are one piece. */
  private static void add(List<Piece> pieces, String kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    Piece last = pieces.isEmpty() ? null : pieces.getLast();
    if (last != null && last.kind().equals(kind)) {
      pieces.set(pieces.size() - 1, new Piece(kind, last.text() + text));
    } else {
      pieces.add(new Piece(kind, text));
    }
  }
}
