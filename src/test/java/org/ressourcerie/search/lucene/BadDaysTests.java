package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchUnavailable;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.spi.SearchableItem;
import org.springframework.util.FileSystemUtils;

/** An index that is damaged on disk answers or says that it cannot, and is made anew. */
class BadDaysTests {
  private static final int ITEMS = 400;

  @TempDir Path folder;

  /** What may happen to an index. */
  enum Damage {
    FOLDER_DELETED,
    DIRECTORY_DELETED,
    POINTER_LOST,
    POINTER_TO_NOTHING,
    SEGMENTS_TRUNCATED,
    SEGMENTS_EMPTIED,
    ONE_SEGMENT_LOST,
    OVERWRITTEN
  }

  @ParameterizedTest
  @EnumSource
  void aDamageFoundAtTheStartIsHealed(Damage damage) throws IOException {
    try (LuceneSearchEngine engine = new LuceneSearchEngine(folder, Weights.CHOSEN);
        LiveIndex index = fill(engine)) {
      assertThat(index.position()).isPresent();
    }
    damage(damage);
    try (LuceneSearchEngine engine = new LuceneSearchEngine(folder, Weights.CHOSEN)) {
      answersOrSaysThatItCannot(engine);
      heal(engine, null);
      assertThat(total(engine)).isEqualTo(ITEMS + 1);
      assertThat(engine.answers()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamageWhileRunningIsHealed(Damage damage) throws IOException {
    try (LuceneSearchEngine engine = new LuceneSearchEngine(folder, Weights.CHOSEN)) {
      LiveIndex index = fill(engine);
      assertThat(total(engine)).isEqualTo(ITEMS);
      damage(damage);
      answersOrSaysThatItCannot(engine);
      heal(engine, index);
      assertThat(total(engine)).isEqualTo(ITEMS + 1);
      assertThat(engine.answers()).isTrue();
    }
  }

  @Test
  void halfAMillionWordsAreOneItemThatIsFoundByItsLast() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(5);
    for (int i = 0; i < 500_000; i++) {
      text.append("mot").append(random.nextInt(50_000)).append(i % 12 == 11 ? ". " : " ");
    }
    text.append("girafe");
    try (LuceneSearchEngine engine = new LuceneSearchEngine(folder, Weights.CHOSEN);
        LiveIndex index = engine.write().orElseThrow();
        NewIndex fresh = index.rebuild()) {
      fresh.put("resource", List.of(item(1, "Immense", text.toString()), item(2, "Autre", "mot1")));
      fresh.publish(new Position("test", 1));
      assertThat(find(engine, "girafe").total()).isEqualTo(1);
      assertThat(find(engine, "mot1 mot2").total()).isEqualTo(2);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aWordOfEverythingFindsEverythingAndTheOtherWordRanks() {
    try (LuceneSearchEngine engine = new LuceneSearchEngine(folder, Weights.CHOSEN);
        LiveIndex index = fill(engine)) {
      assertThat(index.position()).isPresent();
      assertThat(total(engine)).isEqualTo(ITEMS);
      assertThat(find(engine, "girafe fiche7").items().getFirst().number()).isEqualTo(7);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static LiveIndex fill(LuceneSearchEngine engine) {
    LiveIndex index = engine.write().orElseThrow();
    rebuild(index, ITEMS);
    return index;
  }

  private static void rebuild(LiveIndex index, int items) {
    try (NewIndex fresh = index.rebuild()) {
      fresh.put("resource", IntStream.rangeClosed(1, items).mapToObj(BadDaysTests::one).toList());
      fresh.publish(new Position("test", 1));
    }
  }

  private static SearchableItem one(int number) {
    return item(number, "Fiche" + number, "La girafe " + "bien grande ".repeat(number));
  }

  /** As its updater does at each turn: what fails is let go, what asks to be rebuilt is. */
  private static void heal(LuceneSearchEngine engine, @Nullable LiveIndex held) {
    LiveIndex index = held;
    for (int turn = 1; turn <= 4; turn++) {
      try {
        if (index == null) {
          index = engine.write().orElseThrow();
        }
        if (index.position().isEmpty()) {
          rebuild(index, ITEMS);
        }
        index.put("resource", List.of(one(ITEMS + 1)));
        index.commit(new Position("test", 2));
        if (answersOrSaysThatItCannot(engine)) {
          index.close();
          return;
        }
      } catch (RuntimeException failure) {
        letGo(index);
        index = null;
      }
    }
  }

  private static void letGo(@Nullable LiveIndex index) {
    try {
      if (index != null) {
        index.close();
      }
    } catch (RuntimeException failure) {
      assertThat(failure).isNotInstanceOf(AssertionError.class);
    }
  }

  /** Nothing else may come out of a search than its answer or that there is none now. */
  private static boolean answersOrSaysThatItCannot(LuceneSearchEngine engine) {
    try {
      return total(engine) >= ITEMS;
    } catch (SearchUnavailable told) {
      return false;
    }
  }

  private static long total(LuceneSearchEngine engine) {
    return find(engine, "girafe").total();
  }

  private static Found find(LuceneSearchEngine engine, String text) {
    return engine.find(
        new Question(SearchQuery.of(text), new AccessFilter(Visitor.ANONYMOUS, Instant.EPOCH)));
  }

  private void damage(Damage damage) throws IOException {
    Optional<Path> current = new IndexFolder(folder).current();
    switch (damage) {
      case FOLDER_DELETED -> FileSystemUtils.deleteRecursively(folder);
      case DIRECTORY_DELETED -> FileSystemUtils.deleteRecursively(current.orElseThrow());
      case POINTER_LOST -> Files.delete(folder.resolve("current"));
      case POINTER_TO_NOTHING -> Files.writeString(folder.resolve("current"), "77");
      case SEGMENTS_TRUNCATED -> each(current.orElseThrow(), file -> cut(file, 2));
      case SEGMENTS_EMPTIED -> each(current.orElseThrow(), file -> cut(file, Long.MAX_VALUE));
      case ONE_SEGMENT_LOST -> Files.delete(files(current.orElseThrow()).getFirst());
      case OVERWRITTEN -> each(current.orElseThrow(), BadDaysTests::overwrite);
    }
  }

  private interface Doing {
    void to(Path file) throws IOException;
  }

  private static void each(Path directory, Doing doing) throws IOException {
    for (Path file : files(directory)) {
      doing.to(file);
    }
  }

  private static void cut(Path file, long by) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / by);
    }
  }

  /** The same file, which a reader has open, with other bytes. */
  private static void overwrite(Path file) throws IOException {
    byte[] bytes = new byte[(int) Files.size(file)];
    new Random(7).nextBytes(bytes);
    Files.write(file, bytes, StandardOpenOption.WRITE);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("_.*\\.(cfs|doc|tim|dvd|fdt)"))
          .sorted()
          .toList();
    }
  }
}
