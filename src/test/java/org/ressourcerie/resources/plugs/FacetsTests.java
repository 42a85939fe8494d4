package org.ressourcerie.resources.plugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a resource holds and is about, as facets of who searches. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsTests {
  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private Search search;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transactions;
  @Autowired private ApplicationEventPublisher events;

  @BeforeAll
  void publish(@TempDir Path folder) throws IOException {
    Path open = Files.writeString(folder.resolve("modele-de-convention.csv"), "clause;texte\na;b");
    Path closed = Files.writeString(folder.resolve("deliberation.csv"), "article;texte\n1;c");
    target.apply(
        List.of(
            item("facets", "open").titled("Jaguar un").on("Lagons").file(open, null).made(),
            item("facets", "closed")
                .titled("Jaguar deux")
                .on("Lagons")
                .file(closed, AccessRule.MEMBERS)
                .made(),
            item("facets", "none").titled("Jaguar trois").on("Mers").made()));
    sql.sql(
            "update resources.theme set broader = (select id from resources.theme where label ="
                + " 'Mers') where label = 'Lagons'")
        .update();
    transactions.executeWithoutResult(
        status ->
            events.publishEvent(
                new ContentChanged(
                    "resource",
                    sql.sql("select number from resources.resource where source = 'facets'")
                        .query((row, n) -> row.getLong(1))
                        .list())));
    index.awaitUpToDate(Duration.ofMinutes(1));
  }

  @Test
  void anActThatIsReservedIsCountedForItsReadersOnly() {
    assertThat(count("has", "act", Visitor.ANONYMOUS)).isEqualTo(1);
    assertThat(count("has", "act", Visitor.MEMBER)).isEqualTo(2);
    assertThat(found("has", "act", Visitor.ANONYMOUS)).isEqualTo(1);
    assertThat(found("has", "act", Visitor.MEMBER)).isEqualTo(2);
  }

  @Test
  void aBroaderThemeHoldsWhatItsNarrowerOnesHold() {
    assertThat(count("theme", "Lagons", Visitor.ANONYMOUS)).isEqualTo(2);
    assertThat(count("theme", "Mers", Visitor.ANONYMOUS)).isEqualTo(3);
    assertThat(found("theme", "Mers", Visitor.ANONYMOUS)).isEqualTo(3);
  }

  private long count(String facet, String value, Visitor visitor) {
    return search.find(SearchQuery.of("jaguar"), visitor).facets().stream()
        .filter(each -> each.name().equals(facet))
        .flatMap(each -> each.values().stream())
        .filter(each -> each.value().equals(value))
        .mapToLong(Facet.Value::count)
        .sum();
  }

  private long found(String facet, String value, Visitor visitor) {
    return search
        .find(
            new SearchQuery(
                "jaguar", Map.of(facet, List.of(value)), SearchQuery.Sort.RELEVANCE, 1, 20),
            visitor)
        .total();
  }
}
