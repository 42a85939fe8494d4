package org.ressourcerie.search.lucene.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchTests {

  @ParameterizedTest(name = "« {0} » finds « {1} »")
  @CsvSource(
      delimiter = '|',
      value = {
        "elus tiers lieux | les élu.e.s et les tiers-lieux",
        "élus | élu·e·s",
        "élus | élu(e)s",
        "élus | élu-e-s",
        "ELUS | ÉLU.E.S",
        "acteurs | acteur.rice.s",
        "salarié | salarié·es",
        "citoyens | citoyen.ne.s",
        "tierslieux | tiers-lieux",
        "tiers lieux | tiers‑lieux",
        "oeuvre | œuvre",
        "cle | clé",
        "ile | Île",
        "aide | aidés",
        "école | l’école",
        "école | L'ÉCOLE",
        "économie sociale | l’économie sociale",
        "aujourd'hui | aujourd’hui",
        "ESS | E.S.S.",
        "emploi | #emploi",
        "logement | loge\u00ADment",
        "eclairages | l’éclairage",
        "e\u0301lection | élections",
        "départements | département",
        "communaux | communal",
        "2023 | (2023)",
        "recherche développement | recherche & développement",
        "recherche développement | recherche &\u00A0développement",
        "loyer | «\u00A0loyer\u00A0»",
        "loyer | loyer\u202F?",
        "1 500 | 1\u202F500",
        "œuvres | oeuvre",
        "CŒUR | cœurs",
        "vitae | curriculum vitæ",
        "prud’homme | prud'hommes",
        "ile de france | Île‑de‑France",
        "chargée | chargé·es",
        "directeur | directeur·rice",
        "adhérents | adhérent-e-s",
        "budgetparticipatif | #BudgetParticipatif",
        "Emploi | @emploi",
        "ﬁnance | finances"
      })
  void wordsThatReadersTakeForTheSame(String asked, String text) {
    List<String> found = stems(text);
    assertThat(stems(asked)).isNotEmpty().allSatisfy(stem -> assertThat(found).contains(stem));
  }

  @Test
  void aSentenceWithoutSpaceAfterItsStopIsTwoWords() {
    assertThat(words("la fin.Les suites")).containsExactly("la", "fin", "les", "suites");
  }

  @Test
  void etAndItsSignSayNothing() {
    assertThat(words("recherche & développement")).containsExactly("recherche", "developpement");
    assertThat(French.isStop("et")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"comment", "pourquoi", "quelle", "combien", "est", "ce", "que"})
  void wordsOfQuestionsSayNothing(String word) {
    assertThat(French.isStop(word)).isTrue();
  }

  @Test
  void aPronounAfterAHyphenStaysAWord() {
    assertThat(words("donne-le vite")).contains("donne", "le", "vite");
  }

  @Test
  void placesAreThoseOfTheText() {
    String text = "Les élu·e·s d’Île-de-France";
    for (Word word : French.words(text)) {
      assertThat(text.substring(word.start(), word.end())).isNotBlank();
    }
    assertThat(French.words(text).get(1)).isEqualTo(new Word("elu", 1, 4, 11, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "'",
        "’’’",
        "-",
        "--a--",
        "(",
        "a(",
        "\u0000",
        "\uD83D",
        "\uDC00a",
        "😀",
        "a.b.c.",
        ".e.s",
        "é.",
        "l'",
        "d’",
        "本屋",
        "שלום",
        "العربية",
        "\u200B\u200B",
        "^~*?:\\/[]{}"
      })
  void noTextFails(String text) {
    assertThat(French.words(text)).allSatisfy(word -> assertThat(word.folded()).isNotEmpty());
  }

  @Test
  void aWordWithoutEndIsCut() {
    assertThat(words("a".repeat(100_000))).hasSize(1).allSatisfy(w -> assertThat(w).hasSize(60));
  }

  private static List<String> words(String text) {
    return French.words(text).stream().map(Word::folded).toList();
  }

  private static List<String> stems(String text) {
    return words(text).stream().map(French::stem).toList();
  }
}
