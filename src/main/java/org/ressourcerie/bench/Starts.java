package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** From the command to the first page, on data that is already there, each way of starting. */
record Starts(Program program, Path data, Path work, Consumer<String> told) {
  private static final int TIMES = 3;

  /** The middle one of some starts, and the seconds of each. */
  record Start(double seconds, double cpuSeconds, List<Double> each) {
    static Start of(List<Site.Started> starts) {
      List<Site.Started> sorted =
          starts.stream().sorted(Comparator.comparing(Site.Started::seconds)).toList();
      Site.Started middle = sorted.get(sorted.size() / 2);
      return new Start(
          Rounded.to2(middle.seconds()),
          Rounded.to2(middle.cpuSeconds()),
          starts.stream().map(start -> Rounded.to2(start.seconds())).toList());
    }
  }

  Map<String, Start> measure() throws IOException {
    Map<String, Start> measured = new LinkedHashMap<>();
    measured.put("asItIs", start("as it is", program));
    Optional<Program> extracted = program.extracted(work.resolve("extracted"));
    if (extracted.isPresent()) {
      measured.put("extracted", start("extracted", extracted.get()));
      measured.put("aotCache", start("with an AOT cache", cached(extracted.get())));
    }
    return measured;
  }

  private Start start(String how, Program program) throws IOException {
    List<Site.Started> starts = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      try (Site site = Site.start(program, data)) {
        starts.add(site.started);
        told.accept("start " + how + ": " + Rounded.to2(site.started.seconds()) + " s");
      }
    }
    return Start.of(starts);
  }

  /** A site that showed its first page and ends in order writes down what that took. */
  private Program cached(Program extracted) throws IOException {
    Path cache = work.resolve("app.aot");
    told.accept("teaching the AOT cache");
    Site.start(extracted.with("-XX:AOTCacheOutput=" + cache), data).close();
    return extracted.with("-XX:AOTCache=" + cache);
  }
}
