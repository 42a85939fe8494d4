package org.ressourcerie.resources.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.listing.Pages;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.MarkRows;
import org.ressourcerie.resources.model.Marks;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.resources.model.ThemeNames;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/** Shows what a change would do, resource by resource, before it is made. */
@Component
class Looking {
  private final MarkRows rows;
  private final ThemeNames themes;
  private final SelectionQueries queries;
  private final WorkingCopies copies;
  private final Retouching retouching;
  private final Vocabulary vocabulary;

  Looking(
      MarkRows rows,
      ThemeNames themes,
      SelectionQueries queries,
      WorkingCopies copies,
      Retouching retouching,
      Vocabulary vocabulary) {
    this.rows = rows;
    this.themes = themes;
    this.queries = queries;
    this.copies = copies;
    this.retouching = retouching;
    this.vocabulary = vocabulary;
  }

  /** The same with themes under their labels, however they were typed. */
  Retouch named(Retouch retouch) {
    return retouch.kind().isTheme()
        ? new Retouch(
            retouch.kind(),
            themes.bearer(retouch.one()).orElse(retouch.one()),
            themes.bearer(retouch.other()).orElse(retouch.other()),
            retouch.access(),
            retouch.teaser())
        : retouch;
  }

  /** A page of it, tried out where it changes who reads; what is counted is of all. */
  PreviewPage at(Bulk bulk, Retouch retouch, AccessFilter reader, String page, Screen screen) {
    Map<Long, ResourceRow> known = queries.rows(bulk.numbers(), reader);
    Map<Long, Marks> marks = rows.marks(known.keySet());
    List<PreviewPage.Line> lines = new ArrayList<>();
    for (Bulk.Item item : bulk.items()) {
      ResourceRow row = known.get(item.number());
      Marks now = marks.get(item.number());
      if (row != null && now != null) {
        boolean drafted = copies.ofResource(item.number()).isPresent();
        boolean stale = row.version() != item.version();
        lines.add(new PreviewPage.Line(row, item, now, retouch.of(now), drafted, stale, List.of()));
      }
    }
    int shown = Pages.number(page, lines.size(), PreviewPage.SIZE);
    int from = (shown - 1) * PreviewPage.SIZE;
    List<PreviewPage.Line> some =
        lines.subList(from, Math.min(lines.size(), from + PreviewPage.SIZE)).stream()
            .map(line -> tried(line, retouch))
            .toList();
    return new PreviewPage(screen, vocabulary, bulk, retouch, lines, some, shown);
  }

  private PreviewPage.Line tried(PreviewPage.Line line, Retouch retouch) {
    return retouch.kind() == Retouch.Kind.READERS && line.changes()
        ? line.told(retouching.tryOut(line.item(), line.after()))
        : line;
  }
}
