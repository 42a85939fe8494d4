package org.ressourcerie.resources.bulk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.web.ui.Screen;

/**
 * What a change has done.
 *
 * @param rows those of its resources that the reader may read, by number
 * @param undoable whether it can still be undone
 */
public record ReportPage(Screen screen, Bulk bulk, Map<Long, ResourceRow> rows, boolean undoable) {

  /** What became of resources: those that something became of. */
  public List<String> outcomes() {
    return Stream.of("done", "undone", "left", "changed", "drafted", "same")
        .filter(outcome -> !bulk.with(outcome).isEmpty())
        .toList();
  }

  public int count(String outcome) {
    return bulk.with(outcome).size();
  }

  public List<ResourceRow> rows(String outcome) {
    return bulk.with(outcome).stream()
        .map(item -> rows.get(item.number()))
        .filter(Objects::nonNull)
        .toList();
  }
}
