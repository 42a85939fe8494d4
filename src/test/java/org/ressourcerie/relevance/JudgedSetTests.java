package org.ressourcerie.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a judged set, and how its questions are typed. */
class JudgedSetTests {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFolderIsASetOrHoldsSome() throws IOException {
    write(folder.resolve("Jeu 2"));
    write(folder.resolve("jeu-1"));
    Files.createDirectories(folder.resolve("autre"));
    assertThat(JudgedSet.in(folder)).extracting(JudgedSet::name).containsExactly("jeu-2", "jeu-1");
    assertThat(JudgedSet.in(folder.resolve("jeu-1"))).hasSize(1);
    assertThat(JudgedSet.in(folder.resolve("autre"))).isEmpty();
    assertThat(JudgedSet.in(folder.resolve("absent"))).isEmpty();
  }

  @Test
  void questionsWithoutAnAnswerAreNotAsked() throws IOException {
    JudgedSet set = write(folder.resolve("jeu"));
    assertThat(set.questions())
        .containsExactly(new JudgedQuestion("q1", "où louer ?", "a", Map.of("d1", 2)));
  }

  @Test
  void documentsBecomeLinesOfTheImport() throws IOException {
    Path file = folder.resolve("resources.jsonl");
    write(folder.resolve("jeu")).writeResources(file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "{\"key\":\"d1\",\"title\":\"Louer\",\"kind\":\"guide\",\"audience\":\"public\","
                + "\"blocks\":[{\"text\":\"Un local.\"}]}",
            "{\"key\":\"d2\",\"title\":\"Sans titre, le début du texte\",\"kind\":\"guide\","
                + "\"audience\":\"public\","
                + "\"blocks\":[{\"text\":\"Sans titre, le début du texte\"}]}");
  }

  @Test
  void aSampleIsTakenAtEqualSteps() {
    List<JudgedQuestion> all =
        List.of("a", "b", "c", "d", "e").stream().map(JudgedSetTests::question).toList();
    assertThat(new Measure(Variant.PLAIN, 2).of(all))
        .extracting(JudgedQuestion::id)
        .containsExactly("a", "c");
    assertThat(new Measure(Variant.PLAIN, 9).of(all)).hasSize(5);
    assertThat(new Measure(Variant.PLAIN, null).of(all)).hasSize(5);
  }

  @Test
  void theSameErrorIsTypedAtEachRunInAWordThatSaysSomething() {
    JudgedQuestion question = question("Comment réduire le loyer de l’association ?");
    String typed = Variant.TYPO.of(question);
    assertThat(typed).isEqualTo(Variant.TYPO.of(question)).isNotEqualTo(question.text());
    for (int i = 0; i < 200; i++) {
      assertThat(Variant.misspelt("Comment faire à Vire", new Random(i)))
          .isEqualTo("Comment faire à Vire");
      String[] words = Variant.misspelt("Pourquoi l’association ?", new Random(i)).split(" ", -1);
      assertThat(words[0]).isEqualTo("Pourquoi");
      assertThat(words[1]).startsWith("l’a").hasSizeBetween(12, 14);
    }
  }

  @Test
  void accentsAndSmallLettersGo() {
    JudgedQuestion question = question("Où est l’élu ?");
    assertThat(Variant.UNACCENTED.of(question)).isEqualTo("Ou est l’elu ?");
    assertThat(Variant.CAPITALS.of(question)).isEqualTo("OÙ EST L’ÉLU ?");
    assertThat(Variant.PLAIN.of(question)).isEqualTo(question.text());
  }

  private static JudgedQuestion question(String text) {
    return new JudgedQuestion(text, text, "", Map.of("d1", 1));
  }

  private static JudgedSet write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("docs.jsonl"),
        """
        {"id":"d1","title":"Louer","body":"Un local."}

        {"id":"d2","title":" ","body":"Sans titre, le début du texte"}
        """);
    Files.writeString(
        folder.resolve("queries.jsonl"),
        """
        {"id":"q1","text":"où louer ?","group":"a"}
        {"id":"q2","text":"sans réponse"}
        """);
    Files.writeString(
        folder.resolve("qrels.jsonl"),
        """
        {"query":"q1","doc":"d1","rel":2}
        {"query":"q1","doc":"d2","rel":0}
        {"query":"q2","doc":"d2","rel":0}
        """);
    return new JudgedSet(folder);
  }
}
