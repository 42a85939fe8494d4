package org.ressourcerie.transfer.spi;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a table that was read for a {@link TableTarget}.
 *
 * @param table the name of the {@link Table} whose columns the file has
 * @param cells what is not empty, by the name of its column
 */
public record TableLine(
    String source,
    String key,
    String title,
    String table,
    Map<String, String> cells,
    ImportItem.Place place)
    implements Importable {

  public TableLine {
    cells = Map.copyOf(cells);
  }

  /** The cell of this column, without surrounding space; empty when nothing is in it. */
  public String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The same, empty when nothing is in it. */
  public Optional<String> maybe(String column) {
    return Optional.ofNullable(cells.get(column));
  }
}
