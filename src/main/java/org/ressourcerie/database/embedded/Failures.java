package org.ressourcerie.database.embedded;

import java.util.Map;

/** Turns what PostgreSQL said before it gave up into one sentence that says what to do. */
final class Failures {
  private static final Map<String, String[]> KNOWN =
      Map.of(
          "No space left on device",
          new String[] {"le disque est plein", "the disk is full"},
          "Permission denied",
          new String[] {"des droits manquent sur ce dossier", "rights are missing on this folder"},
          "Address already in use",
          new String[] {"le port est déjà pris", "the port is already taken"},
          "could not create shared memory",
          new String[] {"la mémoire partagée manque", "there is not enough shared memory"});

  private Failures() {}

  static DatabaseUnavailable explain(DataFolder folder, String said) {
    String[] reason =
        KNOWN.entrySet().stream()
            .filter(known -> said.contains(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseGet(() -> new String[] {lastLine(said), lastLine(said)});
    return new DatabaseUnavailable(
        "PostgreSQL n’a pas pu démarrer dans « "
            + folder.root()
            + " » : "
            + reason[0]
            + ". Le détail est dans "
            + folder.log()
            + ".",
        "PostgreSQL could not start in '"
            + folder.root()
            + "': "
            + reason[1]
            + ". Details are in "
            + folder.log()
            + ".");
  }

  private static String lastLine(String said) {
    return said.lines().filter(line -> !line.isBlank()).reduce("", (first, last) -> last).strip();
  }
}
