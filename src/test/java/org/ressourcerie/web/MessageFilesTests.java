package org.ressourcerie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The message files: both languages say the same things, in clean typography. */
class MessageFilesTests {
  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Pattern SAID =
      Pattern.compile("(?:say|plural)\\(\\s*\"([a-z][a-zA-Z0-9.-]*[a-zA-Z0-9])\"");

  static Stream<Path> french() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().contains("_")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("french")
  void englishSaysTheSameThings(Path file) {
    Map<String, String> french = read(file);
    Map<String, String> english =
        read(FOLDER.resolve(file.getFileName().toString().replace(".prop", "_en.prop")));
    assertThat(english.keySet()).isEqualTo(french.keySet());
    french.forEach(
        (key, text) -> assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
  }

  @ParameterizedTest
  @MethodSource("french")
  void keysBeginWithTheModule(Path file) {
    String module = file.getFileName().toString().replace(".properties", ".");
    assertThat(read(file).keySet()).allMatch(key -> key.startsWith(module));
  }

  @ParameterizedTest
  @MethodSource("french")
  void frenchIsTypedWell(Path file) {
    read(file)
        .forEach(
            (key, text) -> {
              String plain = text.replaceAll("\\{[^{}]*\\{?[^{}]*}?[^{}]*}", "0");
              assertThat(plain)
                  .as(key)
                  .doesNotContain("'")
                  .doesNotContainPattern("[^\u00a0\u202f:][;?!»](?!\\w)");
              assertThat(plain).as(key).doesNotContainPattern("[^\u00a0\\d:](:)(?!//)");
              assertThat(plain).as(key).doesNotContainPattern("«[^\u00a0]").doesNotContain("...");
            });
  }

  @Test
  void everyKeyThatIsSaidExists() throws IOException {
    Map<String, String> known = new TreeMap<>();
    french().forEach(file -> known.putAll(read(file)));
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> said =
          files
              .filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
              .flatMap(file -> SAID.matcher(text(file)).results().map(MessageFilesTests::key))
              .distinct()
              .toList();
      assertThat(known.keySet()).containsAll(said);
    }
  }

  private static String key(MatchResult found) {
    return found.group(1);
  }

  private static int arguments(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    var sorted = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
    return sorted;
  }
}
