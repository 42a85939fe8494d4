package org.ressourcerie.transfer.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
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
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(input.text())).setTrim(true).get();
    try (var parser = CSVParser.parse(new StringReader(input.text()), format)) {
      rows(parser, path, file, source, entries);
    } catch (UncheckedIOException broken) {
      throw Unusable.input("csv-quote", path.toString());
    }
  }

  private static void rows(
      CSVParser parser, Path path, String file, Source source, Consumer<Entry> entries) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      return;
    }
    Map<Column, Integer> columns = columns(records.next(), file, entries);
    if (!columns.containsKey(Column.TITLE)) {
      throw Unusable.input("csv-no-title", path.toString());
    }
    var slugs = new Slug();
    int line = (int) parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      CSVRecord cells = records.next();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        var row = new Row(columns, cells, new Place(file, line));
        entries.accept(new RowReading(row).entry(source.name(), slugs));
      }
      line = (int) parser.getCurrentLineNumber() + 1;
    }
  }

  private static Map<Column, Integer> columns(
      CSVRecord header, String file, Consumer<Entry> entries) {
    var columns = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      var column = Column.named(name);
      if (column.isPresent() && !columns.containsKey(column.get())) {
        columns.put(column.get(), i);
      } else if (!name.isEmpty()) {
        entries.accept(Entry.note(Issue.note("column-unknown", new Place(file, 1), name)));
      }
    }
    return columns;
  }

  /** The separator that the first line uses most, outside quotes. */
  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    char best = ';';
    long most = 0;
    for (char candidate : List.of(';', ',', '\t')) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
