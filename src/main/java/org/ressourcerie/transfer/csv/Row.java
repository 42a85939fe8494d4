package org.ressourcerie.transfer.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.spi.ImportItem.Place;

/** One row under its understood columns. */
record Row(Map<Column, Integer> columns, List<String> cells, Place place) {

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** The cell without surrounding space; empty when there is none. */
  String get(Column column) {
    Integer index = columns.get(column);
    return index == null || index >= cells.size()
        ? ""
        : cells.get(index).replace('\u00a0', ' ').strip();
  }

  @Nullable String orNull(Column column) {
    String value = get(column);
    return value.isEmpty() ? null : value;
  }

  /**
   * The values of a cell that holds several, separated by bars, semicolons, commas or line ends.
   */
  List<String> several(Column column) {
    return Arrays.stream(get(column).split("[|;,\\n]", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** The addresses of a cell: no address holds a space, some hold commas. */
  List<String> addresses() {
    return Arrays.stream(get(Column.LINK).split("[|\\s]+", -1))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
