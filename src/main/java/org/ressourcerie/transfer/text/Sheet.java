package org.ressourcerie.transfer.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A spreadsheet saved as text: the names of its columns, then its rows. */
public final class Sheet {
  private Sheet() {}

  /** Is told what a sheet holds, in its order. */
  public interface Rows {

    /** The first row; not called when there is none. */
    void header(List<String> names);

    /** A row that holds something, and the number of its first line. */
    void row(List<String> cells, int line);
  }

  /** Reads the text of the file at this path; a quotation mark left open makes it unusable. */
  public static void read(Path path, String text, Rows rows) throws IOException {
    var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setTrim(true).get();
    try (var parser = CSVParser.parse(new StringReader(text), format)) {
      tell(parser, rows);
    } catch (UncheckedIOException broken) {
      throw Unusable.input("csv-quote", path.toString());
    }
  }

  private static void tell(CSVParser parser, Rows rows) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      return;
    }
    rows.header(records.next().toList());
    int line = (int) parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      List<String> cells = records.next().toList();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.row(cells, line);
      }
      line = (int) parser.getCurrentLineNumber() + 1;
    }
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
