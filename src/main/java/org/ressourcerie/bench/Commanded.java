package org.ressourcerie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that was run to its end, and what it wrote; its other output is ours. */
record Commanded(int status, String written, double seconds, double cpuSeconds) {
  private static final int LONGEST_MINUTES = 15;

  static Commanded run(List<String> command) {
    long began = System.nanoTime();
    double cpu = Processes.ofTheDead();
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Commanded(process.waitFor(), written, seconds, Processes.ofTheDead() - cpu);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  Commanded requireDone() {
    if (status != 0) {
      throw new IllegalStateException("ended with " + status + ": " + written);
    }
    return this;
  }
}
