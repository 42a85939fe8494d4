package org.ressourcerie.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ressourcerie.search.MemoryContent.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.EngineUnderTest;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.lucene.LuceneEngines;
import org.ressourcerie.search.opensearch.Door;
import org.ressourcerie.search.opensearch.OpenSearchEngines;
import org.ressourcerie.search.spi.SearchableItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Two processes of one site, on one database: this application, and another node beside it. */
@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    extraIncludes = "database")
@Import(MemoryContent.class)
class TwoNodesTests {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Set<String> others = new HashSet<>();
  @TempDir Path folder;
  @Autowired MemoryContent content;
  @Autowired SearchEngine engine;
  @Autowired Reindexing reindexing;
  @Autowired ApplicationEventPublisher events;
  @Autowired Changes changes;
  @Autowired Followers followers;
  @Autowired RebuildRequests requests;
  @Autowired Batches batches;
  @Autowired DataSource source;
  @Autowired JdbcClient database;

  @AfterEach
  void empty() {
    others.forEach(
        name -> database.sql("delete from search.follower where name = ?").param(name).update());
    List<Long> numbers = content.all().stream().map(SearchableItem::number).toList();
    numbers.forEach(content::remove);
    changed(numbers);
    reindexing.awaitUpToDate(LONG);
  }

  @Test
  void eachFollowsTheSameChangesIntoAnIndexOfItsOwn() {
    SearchEngine other = LuceneEngines.in(folder);
    try (LiveIndex index = other.write().orElseThrow()) {
      put(1);
      advance(index);
      put(2);
      advance(index);
      reindexing.awaitUpToDate(LONG);
      assertThat(find(engine)).containsExactlyInAnyOrder(1L, 2L);
      assertThat(find(other)).containsExactlyInAnyOrder(1L, 2L);
    } finally {
      EngineUnderTest.close(other);
    }
  }

  @Test
  void oneThatWasAwayFindsAllItMissedStillQueuedAndReadsItOn() {
    SearchEngine other = LuceneEngines.in(folder);
    put(1);
    String name = followOnceAndGo(other);
    age("8 days", name);
    put(2);
    reindexing.awaitUpToDate(LONG);
    database.sql("update search.change set at = now() - interval '8 days'").update();
    changes.forget();
    try (LiveIndex index = other.write().orElseThrow()) {
      assertThat(changes.leadsOnFrom(index.position().orElseThrow())).isTrue();
      advance(index);
      assertThat(find(other)).containsExactlyInAnyOrder(1L, 2L);
    } finally {
      EngineUnderTest.close(other);
    }
    changes.forget();
    assertThat(database.sql("select count(*) from search.change").query(Long.class).single())
        .isZero();
  }

  @Test
  void oneThatWasAwayForMonthsIsRebuiltAndLosesNothingEither() {
    SearchEngine other = LuceneEngines.in(folder);
    put(1);
    age("31 days", followOnceAndGo(other));
    put(2);
    reindexing.awaitUpToDate(LONG);
    database.sql("update search.change set at = now() - interval '8 days'").update();
    followers.forget();
    changes.forget();
    try (LiveIndex index = other.write().orElseThrow()) {
      assertThat(changes.leadsOnFrom(index.position().orElseThrow())).isFalse();
      advance(index);
      assertThat(find(other)).containsExactlyInAnyOrder(1L, 2L);
    } finally {
      EngineUnderTest.close(other);
    }
  }

  @Test
  void aRebuildIsDoneWhenEachHasDoneIt() {
    SearchEngine other = LuceneEngines.in(folder);
    try (LiveIndex index = other.write().orElseThrow()) {
      advance(index);
      content.put(item(3, "Trois", "la girafe jamais annoncée"));
      long request = requests.ask();
      assertThat(requests.state(request).done()).isFalse();
      advance(index);
      reindexing.run(progress -> advance(index));
      assertThat(requests.state(request).done()).isTrue();
      assertThat(find(engine)).containsExactly(3L);
      assertThat(find(other)).containsExactly(3L);
    } finally {
      EngineUnderTest.close(other);
    }
  }

  @Test
  void onAServerOneWritesForBothAndTheOtherTakesOver() {
    String shared = "t" + UUID.randomUUID();
    SearchEngine first = OpenSearchEngines.on(shared, source);
    SearchEngine second = OpenSearchEngines.on(shared, source);
    try {
      put(1);
      try (LiveIndex index = first.write().orElseThrow()) {
        advance(index);
        assertThat(second.write()).isEmpty();
        second.refresh();
        assertThat(find(second)).containsExactly(1L);
      }
      put(2);
      try (LiveIndex index = second.write().orElseThrow()) {
        advance(index);
        first.refresh();
        assertThat(find(first)).containsExactlyInAnyOrder(1L, 2L);
      }
    } finally {
      EngineUnderTest.close(first);
      EngineUnderTest.close(second);
    }
  }

  @Test
  void whatChangesWhileTheServerIsAwayIsFoundOnceItIsBack() {
    try (Door door = OpenSearchEngines.door()) {
      SearchEngine remote = OpenSearchEngines.at(door.setting("t" + UUID.randomUUID()), source);
      try (LiveIndex index = remote.write().orElseThrow()) {
        put(1);
        advance(index);
        door.shut();
        put(2);
        assertThatThrownBy(() -> advance(index)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> advance(index)).isInstanceOf(RuntimeException.class);
        door.open();
        advance(index);
        assertThat(find(remote)).containsExactlyInAnyOrder(1L, 2L);
      } finally {
        EngineUnderTest.close(remote);
      }
    }
  }

  private String followOnceAndGo(SearchEngine other) {
    try (LiveIndex index = other.write().orElseThrow()) {
      advance(index);
      return index.name();
    }
  }

  private void advance(LiveIndex index) {
    others.add(index.name());
    new Indexing(changes, followers, requests, batches).advance(index);
  }

  private void age(String interval, String name) {
    database
        .sql("update search.follower set at = now() - cast(:age as interval) where name = :name")
        .param("age", interval)
        .param("name", name)
        .update();
  }

  private void put(long number) {
    content.put(item(number, "Fiche " + number, "la girafe"));
    changed(List.of(number));
  }

  private void changed(List<Long> numbers) {
    events.publishEvent(new ContentChanged(content.type(), numbers));
  }

  private static List<Long> find(SearchEngine engine) {
    AccessFilter readable = new AccessFilter(Visitor.ANONYMOUS, Instant.now());
    return engine.find(new Question(SearchQuery.of("girafe"), readable)).items().stream()
        .map(Found.Item::number)
        .toList();
  }
}
