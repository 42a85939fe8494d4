package org.ressourcerie.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.browser.DemonstrationSite;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;

/** What someone types in a hurry who has never seen the site: the answer is on the first screen. */
@DemonstrationSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerTests {
  private static final int ON_THE_FIRST_SCREEN = 3;

  @Autowired private Search search;
  @Autowired private FileReading files;
  @Autowired private Reindexing index;

  @BeforeAll
  void everythingIsRead() {
    assertThat(files.awaitRead(Duration.ofMinutes(10))).isTrue();
    index.awaitUpToDate(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @CsvSource({
    "peut on réduir le loyé d une asso, reduire-loyer-locataire-ess",
    "coment ouvrir un tierlieu dans un bourg, guide-tiers-lieu-bourg",
    "ALER EN EMILIE ROMAGNE VOIR LES COPERATIVES, voyage-emilie-romagne",
    "barometr des politique local 2025, barometre-2025",
    "subvantion ou marcher publique ???, subvention-ou-marche-public",
  })
  void whatIsTypedBadlyIsAnswered(String question, String key) {
    assertThat(
            search.find(SearchQuery.of(question), Visitor.ANONYMOUS).hits().stream()
                .limit(ON_THE_FIRST_SCREEN)
                .map(hit -> hit.card().key()))
        .contains(key);
  }
}
