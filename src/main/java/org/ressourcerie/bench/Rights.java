package org.ressourcerie.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What rights cost: the same corpus with its rights and with everything public, on two sites that
 * are asked in turn, so that a slow moment of the machine falls on both.
 */
record Rights(Site site, Corpus corpus, int seconds, Consumer<String> told) {
  private static final int ROUNDS = 6;

  /** Rounds after which a site counts as warm, even if it still gets cheaper. */
  private static final int MOST_WARMING = 25;

  /** A round that costs less than this part of the cheapest before says that it still warms up. */
  private static final double CHEAPER = 0.97;

  /** So many rounds in a row that are not cheaper. */
  private static final int SETTLED = 3;

  private static final String AUDIENCE = "\"audience\": ?\"[^\"]*\"";

  /**
   * Processor time per request.
   *
   * @param member a member, who reads everything on both sites
   * @param everythingPublic a member where nothing is reserved
   * @param anonymousWhereEverythingIsPublic who needs no right and no session
   * @param ratio of the first to the second
   */
  record Cost(
      double member,
      double everythingPublic,
      double anonymousWhereEverythingIsPublic,
      double ratio) {}

  Map<String, Cost> measure(Program program, Path work, Addresses asked) throws IOException {
    Path folder = Files.createDirectories(work.resolve("everything-public"));
    try (Site open = Site.start(program, folder)) {
      Imported.of(everythingPublic(work), program, open, folder);
      Addresses there = Addresses.of(open, corpus);
      open.awaitRest();
      List<String> same = asked.resources().stream().filter(there.resources()::contains).toList();
      Map<String, Cost> costs = new LinkedHashMap<>();
      costs.put("search", cost(open, asked.searches(), there.searches()));
      costs.put("searchApi", cost(open, asked.apiSearches(), there.apiSearches()));
      costs.put("resources", cost(open, same, same));
      return costs;
    }
  }

  /** As long as a site is compiled while it answers, its compiler is what would be measured. */
  private static void warm(Load member, List<String> here, Load open, List<String> there)
      throws IOException {
    double[] cheapest = {Double.MAX_VALUE, Double.MAX_VALUE};
    int settled = 0;
    for (int round = 0; round < MOST_WARMING && settled < SETTLED; round++) {
      double[] cpu = {member.of(here).cpuMs(), open.of(there).cpuMs()};
      boolean cheaper = cpu[0] < CHEAPER * cheapest[0] || cpu[1] < CHEAPER * cheapest[1];
      settled = cheaper ? 0 : settled + 1;
      cheapest[0] = Math.min(cheapest[0], cpu[0]);
      cheapest[1] = Math.min(cheapest[1], cpu[1]);
    }
  }

  private Corpus everythingPublic(Path work) throws IOException {
    Path file = work.resolve("everything-public.jsonl");
    try (Stream<String> lines = Files.lines(corpus.file());
        BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        out.write(line.replaceAll(AUDIENCE, "\"audience\":\"public\""));
        out.newLine();
      }
    }
    return new Corpus(corpus.made(), corpus.size(), file, corpus.queries());
  }

  private Cost cost(Site open, List<String> here, List<String> there) throws IOException {
    Load member = new Load(site, Member.signIn(site), 1, seconds);
    Load everythingPublic = new Load(open, Member.signIn(open), 1, seconds);
    Load anonymous = new Load(open, "", 1, seconds);
    double[] cpu = new double[3];
    warm(member, here, everythingPublic, there);
    for (int round = 0; round < ROUNDS; round++) {
      cpu[0] += member.of(here).cpuMs() / ROUNDS;
      cpu[1] += everythingPublic.of(there).cpuMs() / ROUNDS;
      cpu[2] += anonymous.of(there).cpuMs() / ROUNDS;
    }
    Cost cost =
        new Cost(
            Rounded.to3(cpu[0]),
            Rounded.to3(cpu[1]),
            Rounded.to3(cpu[2]),
            Rounded.to2(cpu[0] / cpu[1]));
    told.accept("rights: " + here.getFirst() + " " + cost);
    return cost;
  }
}
