package org.ressourcerie.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Visitor;

/** What every engine does with its index: written by one, replaced in one step, never half. */
abstract class IndexContract {
  static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  EngineUnderTest engine;

  /** An engine on the index of this test, as a process that starts has it; any number at a time. */
  protected abstract SearchEngine open();

  /** Makes of the index one that another version has written. */
  protected abstract void giveAnotherSchema();

  @BeforeEach
  void start() {
    InstantSource source = now::get;
    engine = new EngineUnderTest(open(), source.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void oneWritesAndAnotherTakesOverWhereItStopped() {
    engine.put(item(1, "Un", "girafe"));
    SearchEngine other = open();
    assertThat(other.write()).isEmpty();
    engine.index.close();
    try (LiveIndex index = other.write().orElseThrow()) {
      assertThat(index.position()).contains(new Position("test", 1));
      assertThat(engine.engine.write()).isEmpty();
      index.put("resource", List.of(item(2, "Deux", "girafe")));
      index.commit(new Position("test", 2));
      engine.engine.refresh();
      assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS)))
          .containsExactlyInAnyOrder(1L, 2L);
    } finally {
      EngineUnderTest.close(other);
    }
  }

  @Test
  void whatWasNotCommittedIsWrittenAgainFromThePosition() {
    engine.put(item(1, "Un", "girafe"));
    engine.index.put("resource", List.of(item(2, "Deux", "girafe")));
    assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactly(1L);
    engine.index.close();
    SearchEngine other = open();
    try (LiveIndex index = other.write().orElseThrow()) {
      assertThat(index.position()).contains(new Position("test", 1));
    } finally {
      EngineUnderTest.close(other);
    }
  }

  @Test
  void anIndexOfAnotherSchemaAsksToBeRebuilt() {
    engine.put(item(1, "Un", "girafe"));
    engine.index.close();
    giveAnotherSchema();
    SearchEngine other = open();
    try (LiveIndex index = other.write().orElseThrow()) {
      assertThat(index.position()).isEmpty();
      try (NewIndex fresh = index.rebuild()) {
        fresh.put("resource", List.of(item(2, "Deux", "girafe")));
        fresh.publish(new Position("test", 3));
      }
      assertThat(index.position()).contains(new Position("test", 3));
      assertThat(other.answers()).isTrue();
    } finally {
      EngineUnderTest.close(other);
    }
  }

  @Test
  void aRebuildThatWasNotFinishedNeverWas() {
    engine.put(item(1, "Un", "girafe"));
    try (NewIndex fresh = engine.index.rebuild()) {
      fresh.put("resource", List.of(item(2, "Deux", "girafe")));
    }
    engine.put(item(3, "Trois", "girafe"));
    assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactlyInAnyOrder(1L, 3L);
  }

  @Test
  void anItemIsReplacedAsAWholeAndGoesAsAWhole() {
    engine.put(item(1, "Un", "girafe"), item(2, "Deux", "girafe"), item(3, "Trois", "girafe"));
    engine.put(item(1, "Un", "zèbre"));
    assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactlyInAnyOrder(2L, 3L);
    assertThat(numbers(engine.find("zebre", Visitor.ANONYMOUS))).containsExactly(1L);
    engine.remove(2, 404);
    assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactly(3L);
    assertThat(engine.find("", Visitor.ANONYMOUS).total()).isEqualTo(2);
    engine.put(item(2, "Deux", "girafe"));
    assertThat(engine.find("girafe", Visitor.ANONYMOUS).total()).isEqualTo(2);
  }

  @Test
  void aRebuildBesideTakesThePlaceInOneStep() {
    engine.put(item(1, "Un", "girafe"));
    try (NewIndex fresh = engine.index.rebuild()) {
      fresh.put("resource", List.of(item(2, "Deux", "girafe"), item(3, "Trois", "girafe")));
      assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactly(1L);
      fresh.publish(new Position("test", 5));
    }
    assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactlyInAnyOrder(2L, 3L);
    engine.put(item(4, "Quatre", "girafe"));
    assertThat(engine.find("girafe", Visitor.ANONYMOUS).total()).isEqualTo(3);
  }

  static List<Long> numbers(Found found) {
    return found.items().stream().map(Found.Item::number).toList();
  }
}
