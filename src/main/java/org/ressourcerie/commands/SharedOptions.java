package org.ressourcerie.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command understands. */
final class SharedOptions {
  @Option(
      names = "--data",
      paramLabel = "${bundle:commands.label.folder}",
      description = "${bundle:commands.option.data}")
  @Nullable Path data;

  @Option(names = "--json", description = "${bundle:commands.option.json}")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "${bundle:commands.option.help}")
  boolean help;
}
