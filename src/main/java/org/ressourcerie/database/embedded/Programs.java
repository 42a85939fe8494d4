package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the system's and PostgreSQL's programs to their end. */
final class Programs {
  private Programs() {}

  /** What a program said, on both its outputs, and how it ended. */
  record Outcome(int status, String said) {
    boolean succeeded() {
      return status == 0;
    }
  }

  /** A program that is not there ends with status 127, as a shell would say. */
  static Outcome run(List<String> command) throws InterruptedException {
    try {
      Process process = prepared(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), said.strip());
    } catch (IOException missing) {
      return new Outcome(127, String.valueOf(missing.getMessage()));
    }
  }

  /**
   * A program that starts in the root folder, because its account may not enter ours, and without
   * the caller's PG… variables, which would lead it to another database.
   */
  static ProcessBuilder prepared(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
