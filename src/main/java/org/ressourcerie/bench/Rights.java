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

  /** As long as a site is compiled while it answers, its compiler is what is measured. */
  private static final int WARMING_ROUNDS = 4;

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
      // The first site has answered all of this already: two programs are compared equally warm.
      new Pages(open, seconds, line -> {}).measure(there);
      List<String> same = asked.resources().stream().filter(there.resources()::contains).toList();
      Map<String, Cost> costs = new LinkedHashMap<>();
      costs.put("search", cost(open, asked.searches(), there.searches()));
      costs.put("searchApi", cost(open, asked.apiSearches(), there.apiSearches()));
      costs.put("resources", cost(open, same, same));
      return costs;
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
    for (int round = -WARMING_ROUNDS; round < ROUNDS; round++) {
      double counted = round < 0 ? 0 : 1.0 / ROUNDS;
      cpu[0] += counted * member.of(here).cpuMs();
      cpu[1] += counted * everythingPublic.of(there).cpuMs();
      cpu[2] += counted * anonymous.of(there).cpuMs();
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
