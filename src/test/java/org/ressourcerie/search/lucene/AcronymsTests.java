package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** What the texts themselves say of acronyms, and whom it helps. */
class AcronymsTests {
  private static final Access MEMBERS = Access.of(AccessRule.MEMBERS);

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void open() {
    engine = new TestEngine(folder, Weights.CHOSEN, Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "un pôle territorial de coopération économique (PTCE) rural | ptce | pole territorial"
            + " cooperation economique",
        "la société coopérative d’intérêt collectif (SCIC) | scic | societe cooperative interet"
            + " collectif",
        "l’Agence de l’eau (AE) | ae | agence eau",
        "une structure de l’insertion par l’activité économique (SIAE) | siae | structure insertion"
            + " activite economique",
        "PTCE (pôle territorial de coopération économique) | ptce | pole territorial cooperation"
            + " economique",
        "CRESS : chambre régionale de l’économie sociale et solidaire, elle observe | cress |"
            + " chambre regionale economie sociale solidaire",
        "réseau des collectivités territoriales pour une économie solidaire (RTES) | rtes | reseau"
            + " collectivites territoriales economie solidaire"
      })
  void textsExplainTheirAcronyms(String text, String acronym, String words) {
    assertThat(Acronyms.in(text, French.words(text)))
        .containsExactly(new Acronyms.Explained(acronym, List.of(words.split(" ", -1))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(SCIC)",
        "le maire de la commune (EPCI)",
        "UN TITRE EN CAPITALES",
        "une association (Paris)",
        "le projet (A)",
        "en 2023 (12)"
      })
  void otherBracketsExplainNothing(String text) {
    assertThat(Acronyms.in(text, French.words(text))).isEmpty();
  }

  @Test
  void anAcronymFindsItsWordsAndTheWordsTheirAcronym() {
    engine.put(
        item(1, "Lexique", "Le pôle territorial de coopération économique (PTCE) en bref."),
        item(2, "Récit", "Un pôle territorial de coopération économique tient bon."),
        item(3, "Comptes", "Le PTCE présente ses comptes."));
    assertThat(numbers("PTCE")).contains(1L, 2L, 3L);
    assertThat(numbers("pôle territorial de coopération économique")).contains(1L, 2L, 3L);
  }

  @Test
  void whatAReservedPassageExplainsHelpsOnlyThoseWhoReadIt() {
    engine.put(
        item(
            1,
            "Note",
            passage(MEMBERS, Place.SECTION, "A", "Le fonds ultime de secours (FUS) ouvre.")),
        item(2, "Récit", "Un fonds ultime de secours."),
        item(3, "Comptes", "Le FUS en chiffres."));
    assertThat(numbers("FUS", Visitor.ANONYMOUS)).containsExactly(3L);
    assertThat(numbers("FUS", Visitor.MEMBER)).contains(1L, 2L, 3L);
    assertThat(numbers("fonds ultime de secours", Visitor.ANONYMOUS)).containsExactly(2L);
    assertThat(numbers("fonds ultime de secours", Visitor.MEMBER)).contains(1L, 2L, 3L);
  }

  @Test
  void theWordsOfAnAcronymAreMarkedWhereTheyAnswer() {
    engine.put(
        item(1, "Lexique", "Le pôle territorial de coopération économique (PTCE) en bref."),
        item(2, "Récit", "Un pôle territorial de coopération économique tient bon."));
    assertThat(engine.find("PTCE", Visitor.ANONYMOUS).items())
        .filteredOn(found -> found.number() == 2)
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.where())
                    .singleElement()
                    .satisfies(where -> assertThat(where.snippet().hasMarks()).isTrue()));
  }

  private List<Long> numbers(String text) {
    return numbers(text, Visitor.ANONYMOUS);
  }

  private List<Long> numbers(String text, Visitor visitor) {
    return engine.find(text, visitor).items().stream().map(Found.Item::number).toList();
  }
}
