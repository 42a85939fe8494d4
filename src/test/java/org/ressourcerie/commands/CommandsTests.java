package org.ressourcerie.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program answers before it starts anything. */
class CommandsTests {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("fr_FR.UTF-8", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Usage\u00a0:", "serve", "import", "reindex");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "import", "reindex", "account", "bench", "relevance"})
  void everyCommandHasItsHelp(String command) {
    assertThat(run("en_GB.UTF-8", command, "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Usage: ressourcerie " + command, "--data", "--json", "--help");
  }

  @Test
  void aTerminalSetToEnglishIsSpokenToInEnglish() {
    run("en_GB.UTF-8", "--help");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("resource centre");
  }

  @Test
  void anUnknownCommandIsNotDone() {
    assertThat(run("fr_FR.UTF-8", "publish")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Argument inconnu", "publish");
  }

  @Test
  void anUnknownOptionIsNotDone() {
    assertThat(run("C", "import", "csv", "a.csv", "--fast")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--fast", "import --help");
  }

  @Test
  void anImportNeedsAFormatAndAPath() {
    assertThat(run("fr_FR.UTF-8", "import", "csv")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Il manque", "CHEMIN");
  }

  @Test
  void aWrongValueIsToldInTheWordsOfTheReader() {
    assertThat(run("fr_FR.UTF-8", "serve", "--port", "huit")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("--port ne peut pas valoir «\u00a0huit\u00a0»")
        .doesNotContain("Invalid");
    err.reset();
    assertThat(run("en_GB.UTF-8", "serve", "--port", "1", "--port", "2")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--port is given more than once");
  }

  @Test
  void anAccountNeedsARoleThatExists() {
    assertThat(run("fr_FR.UTF-8", "account", "ana@example.org", "--role", "boss")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("boss", "administrator");
  }

  private int run(String language, String... arguments) {
    Speech speech =
        new Speech(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("LANG", language));
    return new Commands(CommandsTests.class, speech).run(arguments);
  }
}
