package org.ressourcerie.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ressourcerie.search.MemoryContent.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchUnavailable;
import org.ressourcerie.search.engine.EngineUnderTest;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.engine.SearchEngineContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    extraIncludes = "database")
@Import(MemoryContent.class)
class OpenSearchEngineTests extends SearchEngineContract {
  private static final Question GIRAFFE =
      new Question(SearchQuery.of("girafe"), new AccessFilter(Visitor.ANONYMOUS, Instant.EPOCH));

  private final String index = "t" + UUID.randomUUID();
  @Autowired DataSource database;

  @Override
  protected SearchEngine open() {
    return OpenSearchEngines.on(index, database);
  }

  @Override
  protected void giveAnotherSchema() {
    try (Cluster cluster = new Cluster(Address.list(SearchServer.setting(index)))) {
      cluster.work(
          "PUT", index + "/_mapping", Json.object("_meta", Json.object("schema", "another")));
    }
  }

  @Test
  void aWriterThatLostItsLockWritesOverNothing() {
    String own = index + "-own";
    SearchEngine first = OpenSearchEngines.on(own, database);
    SearchEngine second = OpenSearchEngines.on(own, database);
    try (LiveIndex lost = first.write().orElseThrow()) {
      publish(lost, 1);
      loseLock(own);
      try (LiveIndex held = second.write().orElseThrow()) {
        assertThat(held.position()).contains(new Position("test", 1));
        held.put("resource", List.of(item(7, "Sept", "la girafe d’aujourd’hui")));
        held.commit(new Position("test", 2));
        assertThatThrownBy(() -> lost.put("resource", List.of(item(7, "Sept", "celle d’hier"))))
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lost.remove("resource", List.of(7L)))
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(lost::position).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lost.commit(new Position("test", 9)))
            .isInstanceOf(IllegalStateException.class);
        held.commit(new Position("test", 3));
        assertThat(second.find(GIRAFFE).items()).extracting(Found.Item::number).contains(7L);
      }
    } finally {
      EngineUnderTest.close(first);
      EngineUnderTest.close(second);
    }
  }

  @Test
  void whatTheServerLostIsNotTakenForWritten() {
    String own = index + "-lost";
    SearchEngine engine = OpenSearchEngines.on(own, database);
    try (LiveIndex held = engine.write().orElseThrow();
        Cluster cluster = new Cluster(Address.list(SearchServer.setting(own)))) {
      publish(held, 1);
      cluster.work("DELETE", own + "-*", null);
      assertThatThrownBy(held::position).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> held.commit(new Position("test", 2)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(engine.answers()).isFalse();
      assertThatThrownBy(() -> engine.find(GIRAFFE)).isInstanceOf(SearchUnavailable.class);
    } finally {
      EngineUnderTest.close(engine);
    }
    SearchEngine again = OpenSearchEngines.on(own, database);
    try (LiveIndex held = again.write().orElseThrow()) {
      assertThat(held.position()).isEmpty();
    } finally {
      EngineUnderTest.close(again);
    }
  }

  @Test
  void aServerThatIsAwayIsSaidAndFoundAgain() {
    try (Door door = OpenSearchEngines.door()) {
      SearchEngine engine = OpenSearchEngines.at(door.setting(index + "-away"), database);
      try (LiveIndex held = engine.write().orElseThrow()) {
        publish(held, 1);
        assertThat(engine.find(GIRAFFE).total()).isEqualTo(1);
        door.shut();
        assertThat(engine.answers()).isFalse();
        assertThatThrownBy(() -> engine.find(GIRAFFE)).isInstanceOf(SearchUnavailable.class);
        door.open();
        assertThat(engine.answers()).isTrue();
        assertThat(engine.find(GIRAFFE).total()).isEqualTo(1);
      } finally {
        EngineUnderTest.close(engine);
      }
    }
  }

  private static void publish(LiveIndex index, long change) {
    try (NewIndex fresh = index.rebuild()) {
      fresh.put("resource", List.of(item(1, "Un", "girafe")));
      fresh.publish(new Position("test", change));
    }
  }

  /** Ends the connection that holds it, as the end of its process would. Waits until it has. */
  private void loseLock(String name) {
    JdbcClient.create(database)
        .sql(
            """
            select pg_terminate_backend(pid, 10000) from pg_locks
            where locktype = 'advisory' and objsubid = 2
              and objid::bigint = hashtext(:name)::bigint & 4294967295
            """)
        .param("name", name)
        .query()
        .listOfRows();
  }
}
