package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is imported and asked for.
 *
 * @param made by whom: {@code make_corpus.py}, or {@code plain} where that is not at hand
 * @param queries of two words each
 */
record Corpus(String made, int size, Path file, List<String> queries) {
  private static final Path MAKER = Path.of("shared/tools/make_corpus.py");

  static Corpus make(int size, Path folder, Consumer<String> told) throws IOException {
    Optional<Path> maker = maker();
    if (maker.isPresent()) {
      Commanded made =
          Commanded.run(
              List.of(
                  "python3",
                  maker.get().toString(),
                  "--n",
                  Integer.toString(size),
                  "--out",
                  folder.toString()));
      if (made.status() == 0) {
        List<String> queries =
            Files.readAllLines(folder.resolve("queries-" + size + ".tsv")).stream()
                .map(line -> line.split("\t", 2)[0])
                .toList();
        Path file = folder.resolve("resources-" + size + ".jsonl");
        return new Corpus("make_corpus.py", size, file, queries);
      }
    }
    told.accept("make_corpus.py is not at hand, or lacks its word list: a plain corpus instead");
    return PlainCorpus.make(size, folder);
  }

  /** Beside the project or where the program was called from. */
  private static Optional<Path> maker() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(MAKER))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
