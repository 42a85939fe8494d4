package org.ressourcerie.house;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one format of the Java sources. Also a program, {@code bin/format}, which needs nothing else
 * compiled: it must work on sources that do not compile yet.
 */
class Format {
  private static final Formatter FORMATTER = new Formatter();

  private Format() {}

  /**
   * Names what is misformatted; with {@code check} ends with 1 if any is, otherwise rewrites it.
   */
  public static void main(String[] arguments) throws Exception {
    boolean check = arguments.length > 0 && arguments[0].equals("check");
    String folder = arguments.length > 1 ? arguments[1] : "src";
    List<Path> misformatted = misformatted(Path.of(folder));
    for (Path file : misformatted) {
      System.out.println(file);
      if (!check) {
        Files.writeString(file, formatted(file));
      }
    }
    System.exit(check && !misformatted.isEmpty() ? 1 : 0);
  }

  /** On all processors at once: a formatter keeps nothing from one file to the next. */
  static List<Path> misformatted(Path folder) throws IOException {
    return sources(folder).parallelStream().filter(Format::isMisformatted).toList();
  }

  private static boolean isMisformatted(Path file) {
    try {
      return !formatted(file).equals(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String formatted(Path file) throws IOException {
    try {
      return FORMATTER.formatSourceAndFixImports(Files.readString(file));
    } catch (FormatterException unreadable) {
      throw new IOException(file + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
