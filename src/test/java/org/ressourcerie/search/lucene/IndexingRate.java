package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage;
import org.ressourcerie.search.spi.SearchablePassage.Place;
import org.springframework.util.FileSystemUtils;

/**
 * How fast items of eight passages of ninety words are indexed and found: a program, not a test.
 */
final class IndexingRate {
  private IndexingRate() {}

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("rate");
    try (TestEngine engine = new TestEngine(folder, Weights.CHOSEN, Clock.systemUTC())) {
      Random random = new Random(1);
      long nanos = 0;
      for (int from = 1; from <= count; from += 200) {
        List<SearchableItem> batch = new ArrayList<>();
        for (int number = from; number < from + 200; number++) {
          batch.add(item(number, random));
        }
        long start = System.nanoTime();
        engine.index.put("resource", batch);
        nanos += System.nanoTime() - start;
      }
      long start = System.nanoTime();
      engine.put(List.of());
      nanos += System.nanoTime() - start;
      System.out.printf(Locale.ROOT, "%d items, %.0f a second%n", count, count / (nanos / 1e9));
      search(engine);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void search(TestEngine engine) {
    Random random = new Random(2);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String query = word(random) + " " + word(random);
      long start = System.nanoTime();
      engine.find(query, Visitor.ANONYMOUS);
      times.add(System.nanoTime() - start);
    }
    List<Long> warm = times.subList(500, 2_000).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "two words: p50 %.2f ms, p99 %.2f ms%n",
        warm.get(750) / 1e6,
        warm.get(1_485) / 1e6);
  }

  private static SearchableItem item(int number, Random random) {
    SearchablePassage[] passages = new SearchablePassage[8];
    for (int i = 0; i < passages.length; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 90; w++) {
        text.append(word(random)).append(w % 12 == 11 ? ". " : " ");
      }
      passages[i] = MemoryContent.passage(Access.PUBLIC, Place.PAGE, "" + i, text.toString());
    }
    return MemoryContent.item(number, word(random) + " " + word(random), passages);
  }

  /** Few words often, many words seldom, as in any language. */
  private static String word(Random random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(40_000));
    return Integer.toString(rank * 7919 + 100, 26).replaceAll("[0-9]", "é") + "ation";
  }
}
