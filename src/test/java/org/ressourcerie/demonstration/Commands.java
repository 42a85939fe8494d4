package org.ressourcerie.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Runs a program of the machine and stops everything when it fails. */
final class Commands {
  private Commands() {}

  static void run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command[0] + " failed: " + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(command[0] + " cannot be started: is it installed?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(command[0] + " was interrupted", e);
    }
  }
}
