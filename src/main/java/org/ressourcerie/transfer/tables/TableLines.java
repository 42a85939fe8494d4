package org.ressourcerie.transfer.tables;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.TableLine;
import org.ressourcerie.transfer.spi.TableTarget;
import org.ressourcerie.transfer.text.Sheet;
import org.ressourcerie.transfer.text.Slug;
import org.ressourcerie.transfer.text.Unusable;

/** Makes lines of rows, by the table whose columns the header has. */
final class TableLines implements Sheet.Rows {
  private final TableTarget target;
  private final Path path;
  private final String file;
  private final Consumer<Entry> entries;
  private final Map<Integer, String> columns = new HashMap<>();
  private @Nullable Table table;

  TableLines(TableTarget target, Path path, Consumer<Entry> entries) {
    this.target = target;
    this.path = path;
    this.file = String.valueOf(path.getFileName());
    this.entries = entries;
  }

  @Override
  public void header(List<String> names) {
    List<String> slugs = names.stream().map(Slug::of).toList();
    Table found =
        target.tables().stream()
            .filter(one -> has(one, slugs))
            .findFirst()
            .orElseThrow(() -> Unusable.input("columns", path.toString(), wanted()));
    for (int i = 0; i < slugs.size(); i++) {
      var column = column(found, slugs.get(i));
      if (column.isPresent() && !columns.containsValue(column.get())) {
        columns.put(i, column.get());
      } else if (found.othersTold() && !names.get(i).isBlank()) {
        entries.accept(Entry.note(Issue.note("column-unknown", new Place(file, 1), names.get(i))));
      }
    }
    table = found;
  }

  @Override
  public void row(List<String> row, int line) {
    if (table == null) {
      return;
    }
    var cells = new HashMap<String, String>();
    for (int i = 0; i < row.size(); i++) {
      String name = columns.get(i);
      String value = row.get(i).replace('\u00a0', ' ').strip();
      if (name != null && !value.isEmpty()) {
        cells.put(name, value);
      }
    }
    var place = new Place(file, line);
    String key = table.identity().of(cells);
    String title = table.title().of(cells);
    // The source is the format: where a list of people comes from does not tell who they are.
    entries.accept(
        Entry.of(
            new TableLine(target.format(), key, title, table.name(), cells, place), List.of()));
  }

  private static boolean has(Table table, List<String> slugs) {
    return table.columns().stream()
        .filter(Table.Column::required)
        .allMatch(column -> slugs.stream().anyMatch(slug -> isNamed(column, slug)));
  }

  private static Optional<String> column(Table table, String slug) {
    return table.columns().stream()
        .filter(column -> isNamed(column, slug))
        .map(Table.Column::name)
        .findFirst();
  }

  private static boolean isNamed(Table.Column column, String slug) {
    return Slug.of(column.name()).equals(slug)
        || column.names().stream().anyMatch(name -> Slug.of(name).equals(slug));
  }

  /** The columns that each kind of file must have. */
  private String wanted() {
    return target.tables().stream()
        .map(
            one ->
                one.columns().stream()
                    .filter(Table.Column::required)
                    .map(
                        column ->
                            column.names().isEmpty() ? column.name() : column.names().getFirst())
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" / "));
  }
}
