package org.ressourcerie.resources.comparing;

import java.util.stream.Collectors;
import org.ressourcerie.resources.drafting.Readers;

/** A choice of readers as one line, to be compared. */
final class ReadersInWords {
  private ReadersInWords() {}

  static String of(Readers readers) {
    return readers.isChosen()
        ? readers.lines().stream()
            .map(line -> (line.who() + " " + line.from() + " – " + line.until()).strip())
            .collect(Collectors.joining(", "))
        : readers.stance();
  }
}
