package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An import by command beside the running site.
 *
 * @param seconds from the first line read to everything being found by a search
 * @param perSecond resources imported and searchable, over those seconds
 * @param commandSeconds with the start and the end of the command’s own process
 * @param cpuSeconds of the command and of the site
 * @param indexMb the index of everything on the site
 */
record Imported(
    int resources,
    double seconds,
    double perSecond,
    double commandSeconds,
    double cpuSeconds,
    double indexMb) {
  private static final Pattern SECONDS = Pattern.compile("\"searchableAfter\":([0-9.E-]+)");

  /** As bin/ressourcerie starts a command that ends soon. */
  private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

  static Imported of(Corpus corpus, Program program, Site site, Path data) throws IOException {
    double cpu = site.processes().cpuSeconds();
    Commanded command =
        Commanded.run(
                program
                    .with(FIRST_COMPILER)
                    .with(
                        List.of(
                            "import",
                            "jsonl",
                            corpus.file().toString(),
                            "--as",
                            "generated",
                            "--json",
                            "--data",
                            data.toString())))
            .requireDone();
    Matcher seconds = SECONDS.matcher(command.written());
    if (!seconds.find()) {
      throw new IOException("the import did not say how long it took");
    }
    double took = Double.parseDouble(seconds.group(1));
    return new Imported(
        corpus.size(),
        Rounded.to2(took),
        Rounded.to1(corpus.size() / took),
        Rounded.to2(command.seconds()),
        Rounded.to2(command.cpuSeconds() + site.processes().cpuSeconds() - cpu),
        Rounded.to2(size(data.resolve("index")) / 1048576.0));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
