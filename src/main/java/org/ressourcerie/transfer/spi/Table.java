package org.ressourcerie.transfer.spi;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The columns of one kind of file.
 *
 * @param othersTold whether a column of another name is told in the report; a file made by an
 *     office has many that are of no use here
 * @param identity of a line by its cells: the same line again is an error
 * @param title how the report names a line, by its cells
 */
public record Table(
    String name, List<Column> columns, boolean othersTold, Identity identity, Identity title) {

  public Table {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param name as the line's cells have it
   * @param required whether a file without this column is no such table
   * @param names how people write it; case, accents and punctuation do not count
   */
  public record Column(String name, boolean required, List<String> names) {
    public Column {
      names = List.copyOf(names);
    }

    public static Column required(String name, String... names) {
      return new Column(name, true, List.of(names));
    }

    public static Column optional(String name, String... names) {
      return new Column(name, false, List.of(names));
    }
  }

  /** Makes one text of a line's cells; a missing cell reads as an empty text. */
  @FunctionalInterface
  public interface Identity {
    String of(UnaryOperator<String> cells);

    default String of(Map<String, String> cells) {
      return of(name -> cells.getOrDefault(name, ""));
    }
  }
}
