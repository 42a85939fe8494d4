package org.ressourcerie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A module reads its own tables only, pages and templates go in pairs, names say what things do.
 */
class BoundaryTests {
  private static final Pattern VAGUE =
      Pattern.compile("(Service|Impl|Manager|Helper|Utils?|Common|Dto|Base)\\.java");
  private static final Pattern VIEW = Pattern.compile("\"([a-z]+(?:/[a-z]+)+/_?[A-Z]\\w+)\"");

  @Test
  void noModuleReadsAnothersTables() throws IOException {
    List<String> found = new ArrayList<>();
    for (String schema : schemas()) {
      Pattern use =
          Pattern.compile(
              "(?i)\\b(from|join|into|update|table)\\s+" + schema + "\\.[a-z_]+\\b(?!\\()");
      Sources.files(Sources.MAIN, ".java").stream()
          .filter(file -> !Sources.module(file).equals(schema))
          .filter(file -> use.matcher(Sources.text(file)).find())
          .forEach(file -> found.add(file + " reads schema " + schema));
    }
    assertThat(found).isEmpty();
  }

  private static List<String> schemas() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyPageHasItsTemplateBesideIt() {
    List<Path> pages =
        Sources.files(Sources.MAIN, "Page.java", "Page.jte").stream()
            .map(file -> Path.of(file.toString().replaceAll("\\.(java|jte)$", "")))
            .distinct()
            .filter(
                page ->
                    !Files.exists(Path.of(page + ".jte")) || !Files.exists(Path.of(page + ".java")))
            .filter(page -> !SHARED.contains(page.getFileName().toString()))
            .toList();
    assertThat(pages).isEmpty();
  }

  /** A template without a record of its own: the first-run page shows the home page's record. */
  private static final List<String> SHARED = List.of("FirstRunPage", "RenderedPage");

  @Test
  void everyViewNamedInTheCodeIsATemplate() {
    List<String> missing =
        Sources.files(Sources.MAIN, "Controller.java").stream()
            .flatMap(file -> VIEW.matcher(Sources.text(file)).results())
            .map(match -> match.group(1))
            .filter(view -> !Files.exists(Sources.MAIN.resolve(view + ".jte")))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void namesSayWhatThingsDo() {
    assertThat(Sources.files(Path.of("src"), ".java"))
        .noneMatch(file -> VAGUE.matcher(file.getFileName().toString()).find());
  }

  @Test
  void templatesHoldNoWordsOfTheirOwn() {
    Pattern words = Pattern.compile(">\\s*\\p{L}{3,}[^<>$@{}]*\\s\\p{L}+[^<>$@{}]*<");
    List<String> found = new ArrayList<>();
    for (Path template : Sources.files(Sources.MAIN, ".jte")) {
      String markup = Sources.text(template).replaceAll("(?s)<%--.*?--%>|<code>.*?</code>", "");
      words
          .matcher(markup)
          .results()
          .filter(match -> !match.group().contains("->"))
          .forEach(match -> found.add(template + ": " + match.group().strip()));
    }
    assertThat(found).isEmpty();
  }
}
