package org.ressourcerie.transfer.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.Importable;
import org.ressourcerie.transfer.spi.Issue;

/**
 * What a format read at one place: an item with its issues, an item that cannot be (its issues say
 * why), or something to know of the input as a whole.
 */
public record Entry(
    String source,
    String key,
    String title,
    ImportItem.Place place,
    @Nullable Importable item,
    List<Issue> issues) {

  public Entry {
    issues = List.copyOf(issues);
  }

  public static Entry of(Importable item, List<Issue> issues) {
    return new Entry(item.source(), item.key(), item.title(), item.place(), item, issues);
  }

  /** Something at this place that cannot become an item. */
  public static Entry rejected(
      String source, String key, String title, ImportItem.Place place, List<Issue> issues) {
    return new Entry(source, key, title, place, null, issues);
  }

  /** Something to know of the input as a whole. */
  public static Entry note(Issue issue) {
    return new Entry("", "", "", issue.place(), null, List.of(issue));
  }

  /** True when this tells of the input as a whole and not of an item. */
  boolean isNote() {
    return item == null && issues.stream().noneMatch(i -> i.level() == Issue.Level.ERROR);
  }
}
