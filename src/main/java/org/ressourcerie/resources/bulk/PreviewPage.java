package org.ressourcerie.resources.bulk;

import java.util.List;
import org.ressourcerie.resources.checking.Difference;
import org.ressourcerie.resources.checking.Differences;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.Marks;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * What a change would do, resource by resource.
 *
 * @param all lines of every resource
 * @param lines those of this page
 */
public record PreviewPage(
    Screen screen,
    Vocabulary vocabulary,
    Bulk bulk,
    Retouch retouch,
    List<Line> all,
    List<Line> lines,
    int page) {
  static final int SIZE = 20;

  /**
   * A resource.
   *
   * @param drafted whether it is being rewritten, and would be left alone
   * @param stale whether it has changed since it was chosen, and would be left alone
   * @param differences what everyone would get more and less; empty when that does not change
   */
  public record Line(
      ResourceRow row,
      Bulk.Item item,
      Marks now,
      Marks after,
      boolean drafted,
      boolean stale,
      List<Difference> differences) {
    /** Whether anything would be written. */
    public boolean changes() {
      return !drafted && !stale && !after.equals(now);
    }

    Line told(List<Difference> all) {
      return new Line(row, item, now, after, drafted, stale, all);
    }
  }

  public BulkWords words() {
    return new BulkWords(screen);
  }

  public Differences told(Line line) {
    return new Differences(screen, vocabulary, line.differences());
  }

  public long changing() {
    return all.stream().filter(Line::changes).count();
  }

  /** How many would be open to everyone that are not. */
  public long opening() {
    return all.stream()
        .filter(Line::changes)
        .filter(line -> !line.now().access().isAlwaysPublic())
        .filter(line -> line.after().access().isAlwaysPublic())
        .count();
  }

  /** How many would not be open to everyone any more. */
  public long closing() {
    return all.stream()
        .filter(Line::changes)
        .filter(line -> line.now().access().isAlwaysPublic())
        .filter(line -> !line.after().access().isAlwaysPublic())
        .count();
  }

  public int pages() {
    return Math.max(1, (all.size() + SIZE - 1) / SIZE);
  }

  public String address(int other) {
    return screen.to(bulk.path() + (other > 1 ? "?page=" + other : ""));
  }
}
