package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the database's things lie in the data folder. */
record DataFolder(Path root) {

  /**
   * The folder, made if it is missing; one that cannot be written is {@link DatabaseUnavailable}.
   */
  static DataFolder at(Path path) {
    try {
      DataFolder folder = new DataFolder(Files.createDirectories(path).toRealPath());
      Files.createDirectories(folder.logs());
      return folder;
    } catch (IOException unusable) {
      throw new DatabaseUnavailable(
          "Le dossier de données « " + path + " » ne peut pas être utilisé : " + unusable,
          "The data folder '" + path + "' cannot be used: " + unusable,
          unusable);
    }
  }

  Path database() {
    return root.resolve("database");
  }

  /** Where a database is prepared; it takes its name only when it is whole. */
  Path unfinishedDatabase() {
    return root.resolve("database.unfinished");
  }

  Path password() {
    return root.resolve("database.password");
  }

  Path ownerLock() {
    return root.resolve("owner.lock");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path log() {
    return logs().resolve("postgresql.log");
  }
}
