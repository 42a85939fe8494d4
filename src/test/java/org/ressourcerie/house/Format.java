package org.ressourcerie.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The one format of the Java sources. Also a program, {@code bin/format}, which needs nothing else
 * compiled: it must work on sources that do not compile yet.
 */
class Format {
  private static final Formatter FORMATTER = new Formatter();
  private static final Path KNOWN = Path.of("target", "formatted", digest(version()) + ".txt");

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

  /**
   * On all processors at once: a formatter keeps nothing from one file to the next. Contents found
   * well formatted by this very formatter are remembered by their digest until the next clean.
   */
  static List<Path> misformatted(Path folder) throws IOException {
    Set<String> known = ConcurrentHashMap.newKeySet();
    if (Files.exists(KNOWN)) {
      known.addAll(Files.readAllLines(KNOWN));
    }
    List<Path> found =
        sources(folder).parallelStream().filter(file -> isMisformatted(file, known)).toList();
    Files.createDirectories(KNOWN.resolveSibling("."));
    Files.write(KNOWN, new TreeSet<>(known));
    return found;
  }

  private static boolean isMisformatted(Path file, Set<String> known) {
    try {
      String digest = digest(Files.readAllBytes(file));
      boolean good = known.contains(digest) || formatted(file).equals(Files.readString(file));
      if (good) {
        known.add(digest);
      }
      return !good;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Another formatter, by its archive, knows nothing of what this one has seen. */
  private static byte[] version() {
    return Formatter.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .getBytes(UTF_8);
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
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
