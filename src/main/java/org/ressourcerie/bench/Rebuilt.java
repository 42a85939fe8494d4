package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The index made anew by a command while the site answers.
 *
 * @param failed answers that were not 200
 * @param p99Ms of whole requests of one connection meanwhile; the slowest of the loads of a second
 */
record Rebuilt(double seconds, long requests, long failed, double p50Ms, double p99Ms) {

  static Rebuilt of(Program program, Path data, Site site, List<String> addresses)
      throws IOException {
    String member = Member.signIn(site);
    List<Load.Served> meanwhile = new ArrayList<>();
    CompletableFuture<Commanded> rebuilding =
        CompletableFuture.supplyAsync(
            () -> Commanded.run(program.with(List.of("reindex", "--data", data.toString()))));
    while (!rebuilding.isDone()) {
      meanwhile.add(new Load(site, member, 1, 1).of(addresses));
    }
    return new Rebuilt(
        Rounded.to2(rebuilding.join().requireDone().seconds()),
        meanwhile.stream().mapToLong(Load.Served::requests).sum(),
        meanwhile.stream().mapToLong(Load.Served::failed).sum(),
        Rounded.to3(meanwhile.stream().mapToDouble(Load.Served::p50Ms).average().orElse(0)),
        Rounded.to3(meanwhile.stream().mapToDouble(Load.Served::p99Ms).max().orElse(0)));
  }
}
