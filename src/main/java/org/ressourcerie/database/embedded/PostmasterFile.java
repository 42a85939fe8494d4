package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a running server writes in its folder: its process, its port, whether it answers yet. */
record PostmasterFile(Path file, long process, int port, boolean ready) {

  /** Null when there is none, or one still being written. */
  static @Nullable PostmasterFile in(Path database) throws IOException {
    Path file = database.resolve("postmaster.pid");
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException none) {
      return null;
    }
    if (lines.isEmpty() || lines.getFirst().isBlank()) {
      return null;
    }
    return new PostmasterFile(
        file,
        Long.parseLong(lines.getFirst().strip()),
        lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0,
        lines.size() > 7 && lines.get(7).startsWith("ready"));
  }

  /**
   * Makes room for a new server. PostgreSQL itself only asks whether the process number is in use,
   * and is fooled by a zombie or by another program of that number.
   */
  static void evictFrom(Path database) throws IOException, InterruptedException {
    PostmasterFile left = in(database);
    if (left == null || !left.isServerOf(database)) {
      Files.deleteIfExists(database.resolve("postmaster.pid"));
      return;
    }
    Programs.run(List.of("kill", "-INT", Long.toString(left.process)));
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (Files.exists(left.file) && left.isServerOf(database) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
  }

  private boolean isServerOf(Path database) {
    Path entry = Path.of("/proc", Long.toString(process));
    try {
      String state = Files.readString(entry.resolve("stat"));
      String command = Files.readString(entry.resolve("cmdline"));
      return !state.substring(state.lastIndexOf(')') + 2).startsWith("Z")
          && command.contains("postgres")
          && command.contains(database.toString());
    } catch (IOException gone) {
      return false;
    }
  }
}
