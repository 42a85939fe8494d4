package org.ressourcerie.resources.proofing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.Importing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real extract of a listing, imported and looked at. What is wrong with it was counted by
 * reading it.
 */
@SpringBootTest
class RealExtractFaultsTests {
  private static final Path EXTRACT = Path.of("../shared/corpus/rtes-pages-2023.txt");
  private static final String SOURCE = "faults-of-the-extract";

  @Autowired private Importing importing;
  @Autowired private Proofing proofing;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void importIt() {
    assumeTrue(Files.exists(EXTRACT), "the real extract is not on this machine");
    importing.run("page-extract", EXTRACT, new ImportOptions(false, SOURCE), progress -> {});
  }

  @Test
  void everyFaultThatAReaderFindsIsFound() {
    Map<String, Integer> found = new TreeMap<>();
    List<Long> numbers = numbers("%");
    assertThat(numbers).hasSize(8);
    for (long number : numbers) {
      proofing.published(number).forEach(one -> found.merge(one.rule(), 1, Integer::sum));
    }
    assertThat(found)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("summary-missing", 1),
                Map.entry("summary-repeats-body", 7),
                Map.entry("date-missing", 7),
                Map.entry("theme-missing", 8),
                Map.entry("review-missing", 1),
                Map.entry("body-missing", 1),
                Map.entry("link-lost", 9),
                Map.entry("link-vague", 1),
                Map.entry("link-shortened", 2),
                Map.entry("announced-and-absent", 3),
                Map.entry("teaser-title-quotes-reserved", 1)));
  }

  @Test
  void eachIsToldWithTheWordsItIsAbout() {
    assertThat(told("Coopérer%", "link-shortened"))
        .containsExactlyInAnyOrder("https://t.ly/nRxmD", "https://t.ly/Q2QfD");
    assertThat(told("\"Le tourisme%", "link-lost")).contains("Retrouvez la publication ici");
    assertThat(told("Voyage%", "announced-and-absent")).containsExactly("Retrouvez ci-dessous :");
    assertThat(told("Découvrez \"Le Petit%", "link-lost"))
        .containsExactlyInAnyOrder("TÉLÉCHARGER", "TÉLÉCHARGER LE GUIDE");
  }

  private List<String> told(String title, String rule) {
    return numbers(title).stream()
        .flatMap(number -> proofing.published(number).stream())
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.arguments().getFirst())
        .toList();
  }

  private List<Long> numbers(String title) {
    return sql.sql(
            """
            select r.number from resources.resource r
            join resources.revision v on v.id = r.revision
            where r.source = ? and v.title like ? order by r.number\
            """)
        .params(SOURCE, title)
        .query(Long.class)
        .list();
  }
}
