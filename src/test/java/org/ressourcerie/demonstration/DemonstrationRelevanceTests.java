package org.ressourcerie.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.browser.DemonstrationSite;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions as officials type them, asked of the fictional network: {@code demonstration.tsv}. */
@DemonstrationSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationRelevanceTests {
  @Autowired private Search search;
  @Autowired private FileReading files;
  @Autowired private Reindexing index;

  /**
   * A line of the table.
   *
   * @param expected resources of which any may come first; all, in this order, when ordered
   */
  private record Line(String question, Visitor reader, boolean ordered, List<String> expected) {}

  @BeforeAll
  void everythingIsRead() {
    assertThat(files.awaitRead(Duration.ofMinutes(10))).isTrue();
    index.awaitUpToDate(Duration.ofMinutes(10));
  }

  @Test
  void whatIsExpectedComesFirst() throws IOException {
    List<Line> lines = lines();
    List<String> notFirst = new ArrayList<>();
    List<String> notInThree = new ArrayList<>();
    for (Line line : lines) {
      List<String> found = found(line);
      if (found.isEmpty() || !answers(line).contains(found.getFirst())) {
        notFirst.add(line.question() + " -> " + found);
      }
      if (found.stream().limit(3).noneMatch(answers(line)::contains)) {
        notInThree.add(line.question() + " -> " + found);
      }
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(120);
    assertThat(notFirst).as("not first").hasSizeLessThanOrEqualTo(lines.size() * 15 / 100);
    assertThat(notInThree).as("not in three").hasSizeLessThanOrEqualTo(lines.size() * 5 / 100);
  }

  @Test
  void whereOneResourceFollowsAnotherTheOrderHolds() throws IOException {
    List<Line> ordered = lines().stream().filter(Line::ordered).toList();
    assertThat(ordered).isNotEmpty();
    assertThat(ordered)
        .allSatisfy(
            line ->
                assertThat(found(line).subList(0, line.expected().size()))
                    .as(line.question())
                    .isEqualTo(line.expected()));
  }

  /** Of an ordered line only the first may come first. */
  private static List<String> answers(Line line) {
    return line.ordered() ? line.expected().subList(0, 1) : line.expected();
  }

  private List<String> found(Line line) {
    return search.find(SearchQuery.of(line.question()), line.reader()).hits().stream()
        .map(hit -> hit.card().key())
        .limit(5)
        .toList();
  }

  private static List<Line> lines() throws IOException {
    String table = "/relevance/demonstration.tsv";
    try (InputStream file =
        Objects.requireNonNull(DemonstrationRelevanceTests.class.getResourceAsStream(table))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line(line.split("\t", -1)))
          .toList();
    }
  }

  private static Line line(String[] columns) {
    boolean ordered = columns[3].contains(" > ");
    Visitor reader =
        switch (columns[1]) {
          case "member" -> Visitor.MEMBER;
          case "staff" -> Visitor.STAFF;
          default -> Visitor.ANONYMOUS;
        };
    return new Line(
        columns[2], reader, ordered, List.of(columns[3].split(ordered ? " > " : "\\|", -1)));
  }
}
