package org.ressourcerie.commands;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ressourcerie.bench.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the program on this machine; its report is always JSON. */
@Command(name = "bench", description = "${bundle:commands.bench.description}")
final class BenchCommand implements Callable<Integer> {
  private final Speech speech;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Option(
      names = "--seconds",
      paramLabel = "${bundle:commands.label.number}",
      description = "${bundle:commands.bench.seconds}")
  private int seconds = 5;

  @Option(names = "--rights", description = "${bundle:commands.bench.rights}")
  private boolean rights;

  @Option(names = "--publish", description = "${bundle:commands.bench.publish}")
  private boolean publish;

  @Option(names = "--scale", description = "${bundle:commands.bench.scale}")
  private boolean scale;

  BenchCommand(Speech speech) {
    this.speech = speech;
  }

  @Override
  public Integer call() throws IOException {
    Bench bench = new Bench(shared.data, seconds, speech::complain);
    if (publish) {
      speech.json(bench.together());
    } else {
      speech.json(scale ? bench.scale() : rights ? bench.rights() : bench.run());
    }
    return 0;
  }
}
