package org.ressourcerie.transfer.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.Sheet;
import org.ressourcerie.transfer.text.Slug;
import org.ressourcerie.transfer.text.TextInput;
import org.ressourcerie.transfer.text.Unusable;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet saved as text: one resource a row, its columns named in the first. */
@Component
class CsvFormat implements ImportFormat {
  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void read(Path path, Source source, Consumer<Entry> entries) throws IOException {
    TextInput input = TextInput.read(path);
    String file = String.valueOf(path.getFileName());
    if (input.isWindows()) {
      entries.accept(Entry.note(Issue.note("windows-encoding", new Place(file, 0))));
    }
    Sheet.read(path, input.text(), new Resources(path, file, source.name(), entries));
  }

  /** Makes an entry of every row, once the header has named the columns. */
  private static final class Resources implements Sheet.Rows {
    private final Path path;
    private final String file;
    private final String source;
    private final Consumer<Entry> entries;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final Slug slugs = new Slug();

    Resources(Path path, String file, String source, Consumer<Entry> entries) {
      this.path = path;
      this.file = file;
      this.source = source;
      this.entries = entries;
    }

    @Override
    public void header(List<String> names) {
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i).strip();
        var column = Column.named(name);
        if (column.isPresent() && !columns.containsKey(column.get())) {
          columns.put(column.get(), i);
        } else if (!name.isEmpty()) {
          entries.accept(Entry.note(Issue.note("column-unknown", new Place(file, 1), name)));
        }
      }
      if (!columns.containsKey(Column.TITLE)) {
        throw Unusable.input("csv-no-title", path.toString());
      }
    }

    @Override
    public void row(List<String> cells, int line) {
      var row = new Row(columns, cells, new Place(file, line));
      entries.accept(new RowReading(row).entry(source, slugs));
    }
  }
}
