package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own folder: made once, of one major version for life. */
record Cluster(DataFolder folder, Binaries binaries, Account account) {

  void prepare() throws IOException, InterruptedException {
    if (!Files.exists(folder.database())) {
      create();
    }
    checkVersion();
    if (account.owner() != null && !Account.Owner.of(folder.database()).equals(account.owner())) {
      account.takes(folder.database());
      account.takes(folder.password());
    }
  }

  private void create() throws IOException, InterruptedException {
    Path unfinished = folder.unfinishedDatabase();
    FileSystemUtils.deleteRecursively(unfinished);
    Files.createDirectory(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Password.draw(folder.password());
    account.takes(unfinished);
    account.takes(folder.password());
    initialise(unfinished);
    Files.move(unfinished, folder.database(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** French order is the database's own, so that every ORDER BY is right without saying so. */
  private void initialise(Path into) throws InterruptedException {
    Programs.Outcome outcome =
        Programs.run(
            account.running(
                List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + into,
                    "--username=" + Connections.ADMINISTRATOR,
                    "--pwfile=" + folder.password(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=fr-FR",
                    "--data-checksums")));
    if (!outcome.succeeded()) {
      throw Failures.explain(folder, outcome.said());
    }
  }

  private void checkVersion() throws IOException, InterruptedException {
    String data = Files.readString(folder.database().resolve("PG_VERSION")).strip();
    String program = Programs.run(List.of(binaries.program("postgres"), "--version")).said();
    if (!program.matches(".* " + data + "\\..*")) {
      throw new DatabaseUnavailable(
          "La base de « "
              + folder.root()
              + " » vient de PostgreSQL "
              + data
              + ", et non de "
              + program
              + " : ouvrez-la avec la version de l’application qui l’a écrite.",
          "The database in '"
              + folder.root()
              + "' comes from PostgreSQL "
              + data
              + ", not from "
              + program
              + ": open it with the version of the application that wrote it.");
    }
  }
}
