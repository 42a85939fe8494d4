package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage.Place;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judged questions asked of the engine, to choose settings: a program, not a test. Arguments: the
 * folder of the judged sets, then any of {@code every=N} (one question in N), {@code set=NAME},
 * {@code typo}, {@code plain} (no accents), {@code capitals}, and settings such as {@code
 * title=0.75}.
 */
final class RelevanceHarness {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> VARIANTS = Set.of("typo", "plain", "capitals");

  private RelevanceHarness() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, String> options = new HashMap<>();
    for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
      String[] parts = argument.split("=", 2);
      options.put(parts[0], parts.length == 2 ? parts[1] : "true");
    }
    String sets = options.getOrDefault("set", "faq,piaf,piaf-articles");
    for (String set : sets.split(",", -1)) {
      measure(folder.resolve(set), options);
    }
  }

  private static void measure(Path set, Map<String, String> options) throws IOException {
    Path index = Files.createTempDirectory("relevance");
    List<SearchableItem> items = new ArrayList<>();
    Map<Long, String> ids = new HashMap<>();
    for (JsonNode doc : lines(set.resolve("docs.jsonl"))) {
      long number = items.size() + 1L;
      ids.put(number, doc.get("id").asString());
      items.add(
          MemoryContent.item(
              number,
              doc.get("title").asString(),
              MemoryContent.passage(Access.PUBLIC, Place.NOTICE, "", ""),
              MemoryContent.passage(
                  Access.PUBLIC, Place.SECTION, "Texte", doc.get("body").asString())));
    }
    long start = System.nanoTime();
    try (TestEngine engine = new TestEngine(index, Weights.CHOSEN, Clock.systemUTC())) {
      engine.put(items);
    }
    System.out.printf(
        Locale.ROOT,
        "%-14s %d items in %.1f s%n",
        set.getFileName(),
        items.size(),
        (System.nanoTime() - start) / 1e9);
    try {
      for (Map<String, String> each : settings(options)) {
        try (LuceneSearchEngine engine = new LuceneSearchEngine(index, weights(each))) {
          System.out.printf("%-34s", each.getOrDefault("label", ""));
          ask(set, engine, ids, each);
        }
      }
    } finally {
      FileSystemUtils.deleteRecursively(index);
    }
  }

  private static List<Map<String, String>> settings(Map<String, String> options) {
    List<Map<String, String>> all = new ArrayList<>();
    for (String setting : options.getOrDefault("try", "").split(";", -1)) {
      Map<String, String> one = new HashMap<>(options);
      one.put("label", setting);
      for (String part : setting.split(",", -1)) {
        String[] parts = part.split("=", 2);
        one.put(parts[0], parts.length == 2 ? parts[1] : "true");
      }
      all.add(one);
    }
    return all;
  }

  private static void ask(
      Path set, LuceneSearchEngine engine, Map<Long, String> ids, Map<String, String> options)
      throws IOException {
    Map<String, Set<String>> wanted = new HashMap<>();
    for (JsonNode line : lines(set.resolve("qrels.jsonl"))) {
      wanted
          .computeIfAbsent(line.get("query").asString(), key -> new HashSet<>())
          .add(line.get("doc").asString());
    }
    int every = Integer.parseInt(options.getOrDefault("every", "1"));
    List<JsonNode> queries = lines(set.resolve("queries.jsonl"));
    Figures figures = new Figures();
    long start = System.nanoTime();
    for (int i = 0; i < queries.size(); i += every) {
      String text = variant(options, i).apply(queries.get(i).get("text").asString());
      SearchQuery query = new SearchQuery(text, Map.of(), SearchQuery.Sort.RELEVANCE, 1, 100);
      Found found =
          engine.find(
              new org.ressourcerie.search.engine.Question(
                  query,
                  new org.ressourcerie.access.AccessFilter(
                      Visitor.ANONYMOUS, java.time.Instant.now())));
      List<String> ranked = found.items().stream().map(item -> ids.get(item.number())).toList();
      figures.add(ranked, wanted.getOrDefault(queries.get(i).get("id").asString(), Set.of()));
    }
    figures.print((System.nanoTime() - start) / 1e6);
  }

  private static UnaryOperator<String> variant(Map<String, String> options, int seed) {
    if (options.containsKey("typo")) {
      return text -> misspelt(text, new Random(seed));
    }
    if (options.containsKey("plain")) {
      return text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
    return options.containsKey("capitals")
        ? text -> text.toUpperCase(Locale.FRENCH)
        : UnaryOperator.identity();
  }

  /** One letter dropped, doubled, changed or swapped in one of the longer words. */
  private static String misspelt(String text, Random random) {
    String[] words = text.split(" ");
    List<Integer> content = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() >= 5) {
        content.add(i);
      }
    }
    if (content.isEmpty()) {
      return text;
    }
    int chosen = content.get(random.nextInt(content.size()));
    StringBuilder word = new StringBuilder(words[chosen]);
    int at = 1 + random.nextInt(word.length() - 2);
    char letter = word.charAt(at);
    switch (random.nextInt(4)) {
      case 0 -> word.deleteCharAt(at);
      case 1 -> word.insert(at, letter);
      case 2 -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
      default -> word.deleteCharAt(at).insert(at + 1, letter);
    }
    words[chosen] = word.toString();
    return String.join(" ", words);
  }

  private static Weights weights(Map<String, String> options) {
    Weights chosen = Weights.CHOSEN;
    return new Weights(
        value(options, "titleWord", chosen.titleWord()),
        value(options, "titleGram", chosen.titleGram()),
        value(options, "exact", chosen.exact()),
        value(options, "keyword", chosen.keyword()),
        value(options, "whole", chosen.whole()),
        value(options, "pair", chosen.pair()),
        value(options, "near", chosen.near()),
        value(options, "length", chosen.length()),
        value(options, "expansion", chosen.expansion()));
  }

  private static float value(Map<String, String> options, String name, float otherwise) {
    String value = options.get(name);
    return value == null || VARIANTS.contains(name) ? otherwise : Float.parseFloat(value);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(JSON::readTree)
        .toList();
  }

  /** Sums over the questions asked. */
  private static final class Figures {
    private int asked;
    private int first;
    private int five;
    private int hundred;
    private double reciprocal;

    void add(List<String> ranked, Set<String> wanted) {
      asked++;
      for (int rank = 0; rank < ranked.size(); rank++) {
        if (wanted.contains(ranked.get(rank))) {
          first += rank == 0 ? 1 : 0;
          five += rank < 5 ? 1 : 0;
          reciprocal += rank < 10 ? 1.0 / (rank + 1) : 0;
          hundred++;
          return;
        }
      }
    }

    void print(double milliseconds) {
      System.out.printf(
          Locale.ROOT,
          "  %5d q Hit@1 %.3f  Hit@5 %.3f  MRR@10 %.3f  R@100 %.3f  %.2f ms each%n",
          asked,
          (double) first / asked,
          (double) five / asked,
          reciprocal / asked,
          (double) hundred / asked,
          milliseconds / asked);
    }
  }
}
