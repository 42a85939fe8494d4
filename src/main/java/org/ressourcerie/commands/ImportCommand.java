package org.ressourcerie.commands;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.ImportProgress;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.Importing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in an input, whether the site is running on the same data or not. */
@Command(name = "import", description = "${bundle:commands.import.description}")
final class ImportCommand implements Callable<Integer> {
  private final Start start;
  private final Speech speech;

  @Mixin private final SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "FORMAT", description = "${bundle:commands.import.format}")
  private String format = "";

  @Parameters(
      paramLabel = "${bundle:commands.label.path}",
      description = "${bundle:commands.import.path}")
  private Path path = Path.of("");

  @Option(names = "--check", description = "${bundle:commands.import.check}")
  private boolean check;

  @Option(
      names = "--as",
      paramLabel = "${bundle:commands.label.label}",
      description = "${bundle:commands.import.as}")
  private @Nullable String label;

  ImportCommand(Start start, Speech speech) {
    this.start = start;
    this.speech = speech;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = start.command("import", shared)) {
      long began = System.nanoTime();
      ImportReport report =
          context
              .getBean(Importing.class)
              .run(format, path, new ImportOptions(check, label), this::watch);
      if (!check) {
        awaitIndex(context);
      }
      tell(report, (System.nanoTime() - began) / 1e9);
      return report.rejected() == 0 ? 0 : 1;
    }
  }

  private void watch(ImportProgress progress) {
    if (progress.total() == 0) {
      speech.progress("commands.checking", progress.done());
    } else {
      speech.progress("commands.import.progress", progress.done(), progress.total());
    }
  }

  /** Who sees the command end expects to find what it brought, inside its files too. */
  private static void awaitIndex(ConfigurableApplicationContext context) {
    context
        .getBeanProvider(FileReading.class)
        .ifAvailable(reading -> reading.awaitRead(Duration.ofMinutes(10)));
    context
        .getBeanProvider(Reindexing.class)
        .ifAvailable(index -> index.awaitUpToDate(Duration.ofMinutes(10)));
  }

  /** The report, and the seconds after which all of it could be found. */
  record Done(@JsonUnwrapped ImportReport report, double searchableAfter) {}

  private void tell(ImportReport report, double seconds) {
    if (shared.json) {
      speech.json(new Done(report, seconds));
    } else {
      new ImportReportText(speech).print(report);
    }
  }
}
