package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Resources of the same shape as the generated French ones, of made-up words whose frequencies fall
 * as those of a language do; the same size gives the same bytes.
 */
final class PlainCorpus {
  private static final String[] SYLLABLES =
      "ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo la le li lo lu ma me mi mo mu na ne ni no pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo"
          .split(" ");
  private static final int WORDS = 20_000;
  private static final int QUERIES = 20;
  private final Random chance;
  private final List<String> words;

  private PlainCorpus(Random chance) {
    this.chance = chance;
    this.words = IntStream.range(0, WORDS).mapToObj(PlainCorpus::word).toList();
  }

  static Corpus make(int size, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("resources-" + size + ".jsonl");
    try (var out = Files.newBufferedWriter(file)) {
      for (int i = 1; i <= size; i++) {
        out.write(new PlainCorpus(new Random(20_231_018L * 1_000_003 + i)).line(i));
        out.newLine();
      }
    }
    PlainCorpus asked = new PlainCorpus(new Random(1));
    List<String> queries =
        IntStream.range(0, QUERIES)
            .mapToObj(i -> asked.words.get(60 + 7 * i) + " " + asked.words.get(200 + 13 * i))
            .toList();
    return new Corpus("plain", size, file, queries);
  }

  private String line(int number) {
    return """
    {"source":"generated","key":"%d","title":"%s","kind":"guide","provenance":"network",\
    "summary":"%s","language":"fr","publishedOn":"20%d-03-1%d","themes":["Thème %d"],\
    "audience":"%s","teaser":"title-and-summary","blocks":[{"text":"%s"}]}\
    """
        .formatted(
            number,
            words(8),
            sentences(4),
            18 + chance.nextInt(8),
            chance.nextInt(10),
            chance.nextInt(16),
            chance.nextInt(10) < 3 ? "members" : "public",
            sentences(40));
  }

  private String sentences(int count) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sentences.add(words(9 + chance.nextInt(12)) + "." + (i % 5 == 4 ? "\\n\\n" : " "));
    }
    return String.join("", sentences).strip();
  }

  private String words(int count) {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(words.get((int) Math.min(WORDS - 1, Math.pow(WORDS, chance.nextDouble()))));
    }
    return String.join(" ", drawn);
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }
}
