package org.ressourcerie.transfer.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.importing.ImportFormat;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.TableTarget;
import org.ressourcerie.transfer.text.Sheet;
import org.ressourcerie.transfer.text.TextInput;

/** A format by the tables that a module takes in. */
record TableFormat(TableTarget target) implements ImportFormat {

  @Override
  public String name() {
    return target.format();
  }

  @Override
  public Optional<TableTarget> table() {
    return Optional.of(target);
  }

  @Override
  public void read(Path path, Source source, Consumer<Entry> entries) throws IOException {
    TextInput input = TextInput.read(path);
    String file = String.valueOf(path.getFileName());
    if (input.isWindows()) {
      entries.accept(Entry.note(Issue.note("windows-encoding", new Place(file, 0))));
    }
    var lines = new TableLines(target, path, entries);
    if (input.text().stripLeading().startsWith("[")) {
      JsonRows.read(path, input.text(), lines);
    } else {
      Sheet.read(path, input.text(), lines);
    }
  }
}
