package org.ressourcerie.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How search grows: one site that takes in more and more of one corpus, asked the same questions at
 * each size, beside Lucene alone on its index and PostgreSQL's full text on the same texts.
 *
 * @param work a folder that may be filled, removed by the caller
 */
record Scale(Program program, Path work, int seconds, Consumer<String> told) {
  /** About 3,000 passages, the sizes of the aims, and about 300,000 passages. */
  static final List<Integer> SIZES = List.of(350, 2_000, 20_000, 34_000);

  private static final int WARMING = 4;
  private static final int LONGEST_PREFIX = 7;

  /** A word that most texts of the corpus hold. */
  private static final String BROAD = "territoires";

  /**
   * One size.
   *
   * @param indexPerText bytes of index for a byte of imported file
   * @param passagesPerSecond from the first line read to everything being found; of what is new
   * @param served by what is asked and the number of connections, as a member
   * @param lucene alone, at one connection
   * @param postgres alone, at one connection
   * @param overLucene the median of a whole request of the API to that of Lucene alone
   */
  record Size(
      int resources,
      long passages,
      double indexMb,
      double indexPerText,
      double importedPerSecond,
      double passagesPerSecond,
      Map<String, Load.Served> served,
      Timed lucene,
      Timed postgres,
      double overLucene,
      Rebuilt rebuilt) {}

  /**
   * @param p99Growth of a whole request of the API at one connection, from the first to the last
   * @param passagesGrowth from the first to the last
   */
  record Grown(
      Machine before, Machine after, List<Size> sizes, double passagesGrowth, double p99Growth) {}

  Grown measure() throws IOException {
    Machine before = Machine.now();
    Path data = Files.createDirectories(work.resolve("scale"));
    List<Size> sizes = new ArrayList<>();
    try (Site site = Site.start(program, data);
        PlainPostgres postgres = PlainPostgres.in(data)) {
      site.awaitRest();
      long passages = 0;
      for (int resources : SIZES) {
        Size size = size(site, data, resources, passages, postgres);
        passages = size.passages();
        sizes.add(size);
        told.accept("scale: " + size);
      }
    } catch (SQLException failure) {
      throw new IOException("PostgreSQL alone could not be asked", failure);
    }
    return new Grown(
        before,
        Machine.now(),
        sizes,
        Rounded.to1((double) sizes.getLast().passages() / sizes.getFirst().passages()),
        Rounded.to2(p99(sizes.getLast()) / p99(sizes.getFirst())));
  }

  private Size size(Site site, Path data, int resources, long known, PlainPostgres postgres)
      throws IOException, SQLException {
    Corpus corpus =
        Corpus.make(resources, Files.createDirectories(work.resolve("corpus-" + resources)), told);
    Imported imported = Imported.of(corpus, program, site, data);
    site.awaitRest();
    postgres.take(corpus);
    Map<String, Load.Served> served = served(site, corpus.queries());
    Timed alone = postgres.measure(corpus.queries(), seconds);
    try (BareLucene bare = BareLucene.of(data)) {
      Timed lucene = bare.measure(corpus.queries(), seconds);
      return new Size(
          resources,
          bare.passages(),
          imported.indexMb(),
          Rounded.to2(imported.indexMb() * 1048576 / Files.size(corpus.file())),
          imported.perSecond(),
          Rounded.to1((bare.passages() - known) / imported.seconds()),
          served,
          lucene,
          alone,
          Rounded.to2(median(served) / lucene.p50Ms()),
          Rebuilt.of(program, data, site, addresses("/api/v1/search?q=", corpus.queries())));
    }
  }

  private Map<String, Load.Served> served(Site site, List<String> queries) throws IOException {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    asked.put("page", addresses("/recherche?q=", queries));
    asked.put("api", addresses("/api/v1/search?q=", queries));
    asked.put("broad", addresses("/recherche?q=", List.of(BROAD)));
    asked.put("suggestions", addresses("/recherche/suggestions?q=", beginnings(queries)));
    String member = Member.signIn(site);
    Map<String, Load.Served> served = new LinkedHashMap<>();
    for (var one : asked.entrySet()) {
      for (int round = 0; round < WARMING; round++) {
        new Load(site, member, 2, seconds).of(one.getValue());
      }
      for (int connections : List.of(1, 8)) {
        Load.Served answered = new Load(site, member, connections, seconds).of(one.getValue());
        served.put(one.getKey() + connections, answered);
      }
    }
    return served;
  }

  /** What a box has while words are typed, from the second letter on. */
  private static List<String> beginnings(List<String> queries) {
    List<String> beginnings = new ArrayList<>();
    for (String query : queries) {
      for (int length = 2; length <= Math.min(LONGEST_PREFIX, query.length()); length++) {
        beginnings.add(query.substring(0, length));
      }
    }
    return beginnings;
  }

  private static List<String> addresses(String beginning, List<String> texts) {
    return texts.stream()
        .map(text -> beginning + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .toList();
  }

  private static double median(Map<String, Load.Served> served) {
    return served.getOrDefault("api1", NONE).p50Ms();
  }

  private static double p99(Size size) {
    return size.served().getOrDefault("api1", NONE).p99Ms();
  }

  private static final Load.Served NONE = new Load.Served(0, 0, Double.NaN, Double.NaN, 0, 0);
}
