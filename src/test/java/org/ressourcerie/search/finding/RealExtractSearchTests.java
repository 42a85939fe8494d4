package org.ressourcerie.search.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.Importing;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions typed badly about the real extract, where it is at hand. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealExtractSearchTests {
  private static final Path EXTRACT =
      Path.of(System.getProperty("ressourcerie.shared", "../shared"))
          .resolve("corpus/rtes-pages-2023.txt");
  private static final int ON_THE_FIRST_SCREEN = 3;

  @Autowired private Importing importing;
  @Autowired private Reindexing index;
  @Autowired private Search search;

  @BeforeAll
  void takeItIn() {
    assumeTrue(Files.exists(EXTRACT), "the real extract is not on this machine");
    importing.run("page-extract", EXTRACT, new ImportOptions(false, "extract"), progress -> {});
    index.awaitUpToDate(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "une mairie peu elle reduir le montan d'un loyé, MEMBER, Face à un locataire ESS",
    "voyage a bruxele europe et ess, MEMBER, Voyage apprenant",
    "mesurer l inpact sociale webinair, MEMBER, Webinaire - Evaluation",
    "guide tier lieux colectivité, PUBLIC, Tiers-Lieux et Collectivités",
    "fonciers nouricier terre agricole, PUBLIC, Petit guide du foncier nourricier",
    "tourisme responssable amenité naturel, PUBLIC, Le tourisme responsable",
  })
  void whatIsTypedBadlyIsAnswered(String question, String reader, String title) {
    Visitor visitor = reader.equals("MEMBER") ? Visitor.MEMBER : Visitor.ANONYMOUS;
    assertThat(
            search.find(SearchQuery.of(question), visitor).hits().stream()
                .limit(ON_THE_FIRST_SCREEN))
        .extracting(hit -> hit.card().title())
        .anyMatch(found -> found.contains(title));
  }
}
