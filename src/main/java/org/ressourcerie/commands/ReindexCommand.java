package org.ressourcerie.commands;

import java.util.concurrent.Callable;
import org.ressourcerie.search.ReindexReport;
import org.ressourcerie.search.Reindexing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the search index anew, whether the site is running on the same data or not. */
@Command(name = "reindex", description = "${bundle:commands.reindex.description}")
final class ReindexCommand implements Callable<Integer> {
  private final Start start;
  private final Speech speech;

  @Mixin private final SharedOptions shared = new SharedOptions();

  ReindexCommand(Start start, Speech speech) {
    this.start = start;
    this.speech = speech;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = start.command("reindex", shared)) {
      ReindexReport report =
          context
              .getBean(Reindexing.class)
              .run(progress -> speech.progress("commands.reindex.progress", progress.done()));
      if (shared.json) {
        speech.json(report);
      } else {
        speech.say("commands.reindex.done", report.items(), report.seconds());
      }
      return 0;
    }
  }
}
