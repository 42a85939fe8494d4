package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** Of the passages of an item that were found, those that say best where the answer stands. */
final class BestPlaces {
  private static final int SHOWN = 3;

  private final Marks marks;
  private final ShownTexts shown;
  private final Map<Integer, List<Mark>> marked;

  /**
   * @param marked the marks of each passage's text; a passage without any is absent
   */
  BestPlaces(Marks marks, ShownTexts shown, Map<Integer, List<Mark>> marked) {
    this.marks = marks;
    this.shown = shown;
    this.marked = marked;
  }

  /** A passage that no word marks; none when it has no text but the title. */
  static List<Where> unmarked(ShownTexts shown, int passage) throws IOException {
    String text = shown.text(Fields.TEXT, passage);
    return text.isBlank()
        ? List.of()
        : List.of(where(shown, passage, Snippets.of(text, List.of())));
  }

  /** The places of these passages, given best first; none when only the title answers. */
  List<Where> among(List<Integer> passages) throws IOException {
    List<Where> places = new ArrayList<>();
    Where notice = null;
    Set<String> seen = new HashSet<>();
    for (int passage : passages) {
      if (places.size() == SHOWN) {
        break;
      }
      Where where = where(passage);
      if (where != null && where.kind() == Place.NOTICE) {
        notice = notice == null ? where : notice;
      } else if (where != null && seen.add(where.kind() + where.label() + where.path())) {
        places.add(where);
      }
    }
    return places.isEmpty() && notice != null ? List.of(notice) : places;
  }

  /** Null when nothing but the title was found here: the title is shown anyway. */
  private @Nullable Where where(int passage) throws IOException {
    String heading = shown.optional(Fields.HEADING, passage);
    List<Mark> own = marked.getOrDefault(passage, List.of());
    if (own.isEmpty() && !marks.unplaced() && (heading == null || marks.in(heading).isEmpty())) {
      return null;
    }
    String text = shown.text(Fields.TEXT, passage);
    return where(shown, passage, Snippets.of(text, marks.unplaced() ? marks.in(text) : own));
  }

  private static Where where(ShownTexts shown, int passage, Snippet snippet) throws IOException {
    return new Where(
        Place.valueOf(shown.text(Fields.PLACE, passage)),
        shown.text(Fields.LABEL, passage),
        shown.text(Fields.PATH, passage),
        shown.optional(Fields.HEADING, passage),
        snippet);
  }
}
