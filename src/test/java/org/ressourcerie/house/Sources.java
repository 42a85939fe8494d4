package org.ressourcerie.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of the project, as text. */
final class Sources {
  static final Path MAIN = Path.of("src/main/java/org/ressourcerie");

  private Sources() {}

  /** Files below a folder whose names end so, in the order of their paths. */
  static List<Path> files(Path folder, String... endings) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The module a main source belongs to; empty in the root package. */
  static String module(Path file) {
    Path inside = MAIN.relativize(file);
    return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
  }
}
