package org.ressourcerie.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.Importing;

/** Spreadsheets for the tests of this module, taken in as a command would. */
public record Lists(Importing importing, Path folder) {

  /** A number that no organisation of another test has. */
  public static Siren siren() {
    while (true) {
      int digits = ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
      var siren = Siren.of(Integer.toString(digits));
      if (siren.isPresent()) {
        return siren.get();
      }
    }
  }

  public ImportReport take(String format, String text) {
    return run(format, text, false);
  }

  public ImportReport check(String format, String text) {
    return run(format, text, true);
  }

  private ImportReport run(String format, String text, boolean checkOnly) {
    try {
      Path file = Files.writeString(folder.resolve(format + ".csv"), text);
      return importing.run(format, file, new ImportOptions(checkOnly, null), progress -> {});
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
