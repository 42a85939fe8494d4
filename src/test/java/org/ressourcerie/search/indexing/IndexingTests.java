package org.ressourcerie.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ressourcerie.search.MemoryContent.item;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.ReindexReport;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.spi.SearchableItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    extraIncludes = "database")
@Import(MemoryContent.class)
class IndexingTests {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Autowired MemoryContent content;
  @Autowired Search search;
  @Autowired Reindexing reindexing;
  @Autowired SearchEngine engine;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;

  @AfterEach
  void empty() {
    List<Long> numbers = content.all().stream().map(SearchableItem::number).toList();
    numbers.forEach(content::remove);
    events.publishEvent(new ContentChanged(content.type(), numbers));
    reindexing.awaitUpToDate(LONG);
  }

  @Test
  void whatIsCommittedIsFound() {
    put(1, "La girafe", "au long cou");
    assertThat(find("girafe")).containsExactly(1L);
    remove(1);
    assertThat(find("girafe")).isEmpty();
  }

  @Test
  void whatIsRolledBackIsNotEvenQueued() {
    long before = changes();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      events.publishEvent(new ContentChanged(content.type(), List.of(1L)));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  void aRebuildAnswersAllAlongAndLosesNothing() {
    for (int number = 1; number <= 450; number++) {
      put(item(number, "Fiche " + number, "la girafe numéro " + number));
    }
    reindexing.awaitUpToDate(LONG);
    AtomicBoolean answered = new AtomicBoolean(true);
    ReindexReport report =
        reindexing.run(progress -> answered.compareAndSet(true, total("girafe") == 450));
    assertThat(report.items()).isEqualTo(450);
    assertThat(answered).isTrue();
    assertThat(total("girafe")).isEqualTo(450);
    put(451, "Fiche", "la girafe encore");
    assertThat(total("girafe")).isEqualTo(451);
  }

  @Test
  void anIndexFromElsewhereIsRebuilt() {
    put(1, "La girafe", "au long cou");
    content.put(item(2, "L’autre girafe", "jamais annoncée"));
    database.sql("update search.state set lineage = gen_random_uuid()").update();
    events.publishEvent(new ContentChanged(content.type(), List.of(1L)));
    reindexing.awaitUpToDate(LONG);
    assertThat(find("girafe")).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void theIndexAnswersAndHasOneWriter() {
    reindexing.awaitUpToDate(LONG);
    assertThat(engine.answers()).isTrue();
    assertThat(engine.write()).isEmpty();
  }

  private void put(long number, String title, String text) {
    put(item(number, title, text));
    reindexing.awaitUpToDate(LONG);
  }

  private void put(SearchableItem item) {
    content.put(item);
    changed(item.number());
  }

  private void remove(long number) {
    content.remove(number);
    changed(number);
    reindexing.awaitUpToDate(LONG);
  }

  private void changed(long number) {
    transaction.executeWithoutResult(
        status -> events.publishEvent(new ContentChanged(content.type(), List.of(number))));
  }

  private List<Long> find(String text) {
    return search.find(SearchQuery.of(text), Visitor.ANONYMOUS).hits().stream()
        .map(Hit::card)
        .map(card -> card.number())
        .toList();
  }

  private long total(String text) {
    return search.find(SearchQuery.of(text), Visitor.ANONYMOUS).total();
  }

  private long changes() {
    return database.sql("select count(*) from search.change").query(Long.class).single();
  }
}
