package org.ressourcerie.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where sources are read, results are written and passing files are kept until the end. */
record Workbench(Path sources, Path results, Path scratch) implements AutoCloseable {

  static Workbench of(Path project) throws IOException {
    var root = project.toAbsolutePath();
    var results = root.resolve("src/main/resources/demonstration/files");
    Files.createDirectories(results);
    return new Workbench(
        root.resolve("src/test/resources/demonstration-sources"),
        results,
        Files.createTempDirectory("demonstration"));
  }

  Path source(String name) {
    return sources.resolve(name);
  }

  Path result(String name) {
    return results.resolve(name);
  }

  Path scratch(String name) {
    return scratch.resolve(name);
  }

  Outline outline(String name) throws IOException {
    return Outline.parse(Files.readAllLines(source(name)));
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(scratch)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
