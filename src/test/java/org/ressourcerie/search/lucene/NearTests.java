package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Reason;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.ressourcerie.search.engine.BagOfWords;
import org.ressourcerie.search.engine.EngineUnderTest;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.Sense;
import org.ressourcerie.search.engine.Vector;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** What meaning beside words finds and orders, and what it never does. */
class NearTests {
  private static final Access MEMBERS = Access.of(AccessRule.MEMBERS);

  @TempDir Path folder;
  private EngineUnderTest engine;

  @BeforeEach
  void start() {
    engine =
        new EngineUnderTest(
            new LuceneSearchEngine(folder, Weights.CHOSEN, new Understood()), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void aQuestionWithoutAWordOfItFindsIt() {
    engine.put(
        item(1, "Droit", "L’employeur qui surveille ses salariés les en informe."),
        item(2, "Jardin", "Les tomates demandent du soleil."));
    assertThat(numbers(byWords("mon patron espionne", Visitor.ANONYMOUS))).isEmpty();
    Found found = find("mon patron espionne", Visitor.ANONYMOUS);
    assertThat(numbers(found)).containsExactly(1L);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.items().getFirst().where())
        .singleElement()
        .satisfies(
            where -> {
              assertThat(where.kind()).isEqualTo(Place.SECTION);
              assertThat(where.snippet().plain()).startsWith("L’employeur qui surveille");
              assertThat(where.snippet().hasMarks()).isFalse();
            });
    assertThat(found.items().getFirst().reasons()).contains(new Reason(Reason.What.MEANING, "", 1));
  }

  @Test
  void whatMayNotBeReadIsNeitherFoundNorCountedNorDoesItPutInOrder() {
    List<SearchableItem> open =
        List.of(
            item(1, "Salle", "Le patron du café prête sa salle à la fanfare du village."),
            item(2, "Fête", "La fête des voisins, avec le patron du bistrot et sa bagnole."));
    engine.put(open);
    Found before = find("patron espionne", Visitor.ANONYMOUS);
    List<SearchableItem> closed = new ArrayList<>();
    for (int number = 10; number < 60; number++) {
      closed.add(
          item(
              number,
              "Titre",
              passage(MEMBERS, Place.SECTION, "A", "Employeur, surveille, numéro " + number)));
    }
    closed.add(
        item(
            1,
            "Salle",
            passage(
                Access.PUBLIC,
                Place.SECTION,
                "Texte",
                "Le patron du café prête sa salle à la fanfare du village."),
            passage(MEMBERS, Place.SECTION, "B", "L’employeur surveille.")));
    engine.put(closed);
    Found after = find("patron espionne", Visitor.ANONYMOUS);
    assertThat(numbers(after)).isEqualTo(numbers(before));
    assertThat(after.total()).isEqualTo(before.total());
    assertThat(after.facets()).isEqualTo(before.facets());
    assertThat(after.items().toString()).doesNotContain("surveille", "Employeur");
    assertThat(find("patron espionne", Visitor.MEMBER).total()).isGreaterThan(10);
    assertThat(find("employeur qui espionne", Visitor.ANONYMOUS).items().toString())
        .doesNotContain("surveille");
  }

  @Test
  void countsFacetsAndPagesAgree() {
    List<SearchableItem> items = new ArrayList<>();
    for (int number = 1; number <= 60; number++) {
      items.add(
          ofKind(number, number % 2 == 0 ? "guide" : "study", "L’employeur surveille " + number));
    }
    for (int number = 61; number <= 90; number++) {
      items.add(ofKind(number, "guide", "Un texte qui espionne la mer, " + number));
    }
    engine.put(items);
    Found all = find(query("patron espionne", Map.of(), 1, 100, Sort.RELEVANCE));
    assertThat(all.total()).isEqualTo(50).isEqualTo(all.items().size());
    assertThat(kinds(all)).containsOnlyKeys("guide", "study");
    kinds(all)
        .forEach(
            (kind, count) -> {
              Map<String, List<String>> chosen = Map.of("kind", List.of(kind));
              Found some = find(query("patron espionne", chosen, 1, 100, Sort.RELEVANCE));
              assertThat(some.total()).as(kind).isEqualTo(count).isEqualTo(some.items().size());
              assertThat(kinds(some)).isEqualTo(kinds(all));
            });
    List<Long> paged = new ArrayList<>();
    for (int page = 1; page <= 8; page++) {
      paged.addAll(numbers(find(query("patron espionne", Map.of(), page, 7, Sort.RELEVANCE))));
    }
    assertThat(paged).isEqualTo(numbers(all)).doesNotHaveDuplicates();
    assertThat(numbers(find(query("patron espionne", Map.of(), 1, 100, Sort.DATE))))
        .containsExactlyInAnyOrderElementsOf(paged);
  }

  @Test
  void wordsThatSayAllFindAloneAndMeaningOnlyPutsThemInOrder() {
    engine.put(
        item(1, "Un", "Le patron de couture, coupé dans un tissu, se plie et se range bien."),
        item(2, "Deux", "Patron, ou employeur : l’employeur."),
        item(3, "Trois", "L’employeur et ses obligations."));
    assertThat(numbers(find("patron", Visitor.ANONYMOUS))).containsExactly(2L, 1L);
  }

  @Test
  void phrasesExclusionsAndWordsAsTypedKeepTheirMeaning() {
    engine.put(
        item(1, "Un", "L’employeur surveille par caméra."),
        item(2, "Deux", "L’employeur surveille par courriel."));
    assertThat(numbers(find(meaning("patron espionne", "camera", false)))).containsExactly(2L);
    assertThat(find(meaning("patron espionne", "", true)).total()).isZero();
    Meaning phrase =
        new Meaning(
            "patron espionne",
            List.of("par courriel"),
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            false,
            false);
    assertThat(numbers(find(phrase))).containsExactly(2L);
  }

  @Test
  void whatIsPinnedStaysFirstAndWhatIsLoweredGoesDown() {
    engine.put(
        item(1, "Un", "L’employeur surveille."),
        item(2, "Deux", "La mer, qui espionne."),
        item(3, "Trois", "L’employeur surveille la porte."));
    Meaning asked =
        new Meaning(
            "patron espionne",
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(new Meaning.Pin("resource", 2)),
            List.of(new Meaning.Lift("resource", 1, 0.1)),
            false,
            false);
    assertThat(numbers(find(asked))).containsExactly(2L, 3L, 1L);
  }

  @Test
  void aVectorOfAnotherSizeOrSpaceFindsNothingAndFailsNothing() {
    engine.put(item(1, "Un", "L’employeur surveille."));
    Sense small = new Sense("test", Vector.of(new float[] {1, 2, 3}), 0);
    Sense other = new Sense("other", Vector.of(BagOfWords.of("patron espionne")), 0);
    for (Sense sense : List.of(small, other)) {
      assertThat(find(SearchQuery.of("patron espionne"), Visitor.ANONYMOUS, sense).total())
          .isZero();
    }
  }

  private Found find(String text, Visitor visitor) {
    return find(SearchQuery.of(text), visitor, sense(text));
  }

  private Found find(SearchQuery query) {
    return find(query, Visitor.ANONYMOUS, sense(query.text()));
  }

  private Found find(SearchQuery query, Visitor visitor, Sense sense) {
    Meaning plain = Meaning.words(query.text());
    Meaning explained =
        new Meaning(
            plain.words(),
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            false,
            true);
    AccessFilter readable = new AccessFilter(visitor, Instant.now());
    return engine.engine.find(new Question(query, explained, readable, sense));
  }

  private Found find(Meaning asked) {
    AccessFilter readable = new AccessFilter(Visitor.ANONYMOUS, Instant.now());
    SearchQuery query = SearchQuery.of(asked.words());
    return engine.engine.find(new Question(query, asked, readable, sense(asked.words())));
  }

  private Found byWords(String text, Visitor visitor) {
    return engine.find(text, visitor);
  }

  private static Meaning meaning(String words, String excluded, boolean asTyped) {
    return new Meaning(
        words,
        List.of(),
        excluded.isEmpty() ? List.of() : List.of(excluded),
        List.of(),
        false,
        List.of(),
        List.of(),
        asTyped,
        false);
  }

  private static Sense sense(String text) {
    return new Sense("test", Vector.of(BagOfWords.of(text)), 0.3);
  }

  private static SearchQuery query(
      String text, Map<String, List<String>> filters, int page, int size, Sort sort) {
    return new SearchQuery(text, filters, sort, page, size);
  }

  private static SearchableItem ofKind(long number, String kind, String text) {
    SearchableItem plain = item(number, "Fiche", text);
    return new SearchableItem(
        number,
        1,
        "fr",
        "Fiche",
        List.of(),
        Map.of("kind", List.of(kind)),
        null,
        null,
        plain.passages());
  }

  private static Map<String, Long> kinds(Found found) {
    Map<String, Long> counts = new HashMap<>();
    for (Facet facet : found.facets()) {
      if (facet.name().equals("kind")) {
        facet.values().forEach(value -> counts.put(value.value(), value.count()));
      }
    }
    return counts;
  }

  private static List<Long> numbers(Found found) {
    return found.items().stream().map(Found.Item::number).toList();
  }

  /** Every vector is there at once. */
  private static final class Understood implements PassageVectors {
    @Override
    public String space() {
      return "test";
    }

    @Override
    public Map<String, Vector> of(String type, Map<Long, List<String>> texts) {
      Map<String, Vector> vectors = new HashMap<>();
      texts
          .values()
          .forEach(all -> all.forEach(text -> vectors.put(text, Vector.of(BagOfWords.of(text)))));
      return vectors;
    }

    @Override
    public void gone(String type, Collection<Long> numbers) {}
  }
}
