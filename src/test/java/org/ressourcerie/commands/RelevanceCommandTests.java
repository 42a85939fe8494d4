package org.ressourcerie.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.Ressourcerie;
import org.ressourcerie.search.vectors.EmbeddingServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A judged set through the whole application, in a folder of its own. */
class RelevanceCommandTests {
  private static final String EMBEDDINGS = "ressourcerie.search.embeddings.";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  @Test
  void aSetIsImportedAskedAndTold() throws IOException {
    Path set = set();
    assertThat(run("relevance", set.toString(), "--json", "--failures", folder.toString()))
        .isZero();
    JsonNode measured = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8)).get(0);
    assertThat(measured.get("documents").asInt()).isEqualTo(2);
    assertThat(measured.get("all").get("questions").asInt()).isEqualTo(2);
    assertThat(measured.get("all").get("hit1").asDouble()).isEqualTo(0.5);
    assertThat(measured.get("groups").get("eau").get("mrr10").asDouble()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("relevance-jeu-plain.tsv")))
        .containsExactly("rank\tquery\ttext\texpected\tfound", "-\tq2\tzygomatique\tpain\t");
  }

  @Test
  void whatMeaningBringsIsMeasuredBesideWords() throws IOException {
    Path set = set();
    Files.writeString(
        set.resolve("queries.jsonl"), "{\"id\":\"q2\",\"text\":\"nourrir ses gosses\"}\n");
    Files.writeString(
        set.resolve("docs.jsonl"),
        "{\"id\":\"pain\",\"title\":\"Le pain\",\"body\":\"Du pain pour les enfants.\"}\n");
    try (EmbeddingServer server = new EmbeddingServer()) {
      set("url", server.url());
      set("model", "bag");
      set("least", "0.1");
      set("question-time-limit", "20s");
      assertThat(run("relevance", set.toString(), "--json", "--failures", folder.toString()))
          .isZero();
    } finally {
      List.of("url", "model", "least", "question-time-limit")
          .forEach(name -> System.clearProperty(EMBEDDINGS + name));
    }
    JsonNode measured = new JsonMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(measured.get(0).get("variant").asString()).isEqualTo("plain");
    assertThat(measured.get(0).get("all").get("hit1").asDouble()).isZero();
    assertThat(measured.get(1).get("variant").asString()).isEqualTo("plain+meaning");
    assertThat(measured.get(1).get("all").get("hit1").asDouble()).isEqualTo(1);
    assertThat(folder.resolve("relevance-jeu-plain+meaning.tsv")).exists();
  }

  private static void set(String name, String value) {
    System.setProperty(EMBEDDINGS + name, value);
  }

  @Test
  void whatIsNoSetIsNotDone() {
    assertThat(run("relevance", folder.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Aucun jeu");
  }

  @Test
  void aVariantThatDoesNotExistIsNotDone() throws IOException {
    assertThat(run("relevance", set().toString(), "--variant", "verlan")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("verlan");
  }

  private Path set() throws IOException {
    Path set = Files.createDirectories(folder.resolve("jeu"));
    Files.writeString(
        set.resolve("docs.jsonl"),
        """
        {"id":"eau","title":"L’eau","body":"La facture d’eau se lit en mètres cubes."}
        {"id":"pain","title":"Le pain","body":"Le levain demande une nuit."}
        """);
    Files.writeString(
        set.resolve("queries.jsonl"),
        """
        {"id":"q1","text":"comment lire ma facture","group":"eau"}
        {"id":"q2","text":"zygomatique","group":"pain"}
        """);
    Files.writeString(
        set.resolve("qrels.jsonl"),
        """
        {"query":"q1","doc":"eau","rel":1}
        {"query":"q2","doc":"pain","rel":1}
        """);
    return set;
  }

  private int run(String... arguments) {
    PrintStream before = System.out;
    try {
      Speech speech =
          new Speech(
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              Map.of("LANG", "fr_FR.UTF-8"));
      return new Commands(Ressourcerie.class, speech).run(arguments);
    } finally {
      System.setOut(before);
    }
  }
}
