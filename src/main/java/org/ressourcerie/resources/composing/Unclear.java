package org.ressourcerie.resources.composing;

import java.util.List;

/**
 * A line that means no resource, or several.
 *
 * @param found some of those it may mean; empty when there is none
 */
public record Unclear(String line, List<SheetRow> found) {
  public Unclear {
    found = List.copyOf(found);
  }

  /** Whether there are more than can be shown. */
  public boolean isWide() {
    return found.size() > SheetRows.MOST;
  }
}
