package org.ressourcerie.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.ressourcerie.search.engine.EngineUnderTest;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.engine.Meaning.Lift;
import org.ressourcerie.search.engine.Meaning.Pin;
import org.ressourcerie.search.engine.Meaning.Wish;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.lucene.LuceneEngines;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchableItem.Guarded;
import org.ressourcerie.search.spi.SearchablePassage;
import org.ressourcerie.search.spi.SearchablePassage.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The same questions to both engines: the same items, in the same order, with the same counts. */
@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    extraIncludes = "database")
@Import(MemoryContent.class)
class SameAnswersTests {
  private static final String WORDS =
      """
      monnaie locale tiers-lieu coopérative d’habitants achats responsables clause sociale insertion
      régie quartier épicerie solidaire circuits courts alimentation durable mobilité douce vélo
      recyclerie ressourcerie l’emploi territoire zéro chômeur élu·e·s commune intercommunalité
      subvention appel projets convention partenariat association SCIC gouvernance partagée budget
      participatif énergie citoyenne rénovation logement santé vieillissement jeunesse formation
      marché public réservé RQES lot innovation sociale fonds finances évaluation impact œuvre
      """;

  private static final List<String> QUESTIONS =
      List.of(
          "monnaie locale",
          "comment monter une recyclerie ?",
          "tiers lieux",
          "tiers-lieu coopérative",
          "élus et budget participatif",
          "MARCHÉ PUBLIC RÉSERVÉ",
          "marche reserve insertion emploi",
          "gouvernence partagee",
          "recyclrie solidiare",
          "oeuvre",
          "l'emploi d'insertion dans les quartiers",
          "quelle subvention pour une association de jeunesse et de formation",
          "être",
          "girafe",
          "alimentation durable en circuits courts et mobilité douce à vélo dans la commune",
          "SCIC",
          "scics",
          "zéro chômeur",
          "RQES",
          "régie de quartier et épicerie solidaire",
          "le la les",
          "");

  private static final List<Place> PLACES =
      List.of(Place.SECTION, Place.PAGE, Place.SLIDE, Place.TIME);

  private static final List<Visitor> VISITORS =
      List.of(
          Visitor.ANONYMOUS,
          Visitor.MEMBER,
          new Visitor(Set.of(Audience.PUBLIC, Audience.group("elus"))));

  /** Phrases, exclusions, wishes that rank and that find, pins, lifts; some all at once. */
  private static final List<Meaning> MEANINGS =
      List.of(
          meaning("monnaie locale", List.of("monnaie locale"), List.of(), false),
          meaning("monnaie locale", List.of(), List.of("recyclerie", "budget participatif"), false),
          meaning("", List.of("de la"), List.of("vélo"), false),
          meaning("", List.of(), List.of(), false, new Wish("year", List.of("2025"), 1.5)),
          meaning(
              "insertion emploi quartier",
              List.of(),
              List.of(),
              false,
              new Wish("year", List.of("2025", "2024"), 1.5),
              new Wish("has", List.of("video"), 1.25)),
          meaning(
              "girafe",
              List.of(),
              List.of("santé"),
              true,
              new Wish("kind", List.of("guide"), 1.2),
              new Wish("has", List.of("video", "slides"), 1.3)),
          placed("habitants achats"),
          placed("gouvernence le budget"),
          placed("girafe"),
          placed(""));

  @Autowired DataSource database;
  @TempDir Path folder;

  @Test
  void bothAnswerAlike() {
    List<SearchableItem> items = items(new Random(7));
    try (EngineUnderTest inside = new EngineUnderTest(LuceneEngines.in(folder), Clock.systemUTC());
        EngineUnderTest server =
            new EngineUnderTest(
                OpenSearchEngines.on("t" + UUID.randomUUID(), database), Clock.systemUTC())) {
      inside.put(items);
      server.put(items);
      for (String question : QUESTIONS) {
        for (Visitor visitor : VISITORS) {
          for (SearchQuery query : queries(question, visitor)) {
            compare(query, inside.find(query, visitor), server.find(query, visitor));
          }
        }
      }
      for (Meaning meaning : MEANINGS) {
        for (Visitor visitor : VISITORS) {
          for (SearchQuery query : queries("unread").subList(0, 4)) {
            Question asked = new Question(query, meaning, new AccessFilter(visitor, Instant.EPOCH));
            compare(asked, inside.engine.find(asked), server.engine.find(asked));
          }
        }
      }
    }
  }

  private static Meaning meaning(
      String words, List<String> phrases, List<String> excluded, boolean find, Wish... wishes) {
    return new Meaning(
        words, phrases, excluded, List.of(wishes), find, List.of(), List.of(), false, true);
  }

  private static Meaning placed(String words) {
    return new Meaning(
        words,
        List.of(),
        List.of("énergie"),
        List.of(new Wish("theme", List.of("t1"), 1.1)),
        false,
        List.of(
            new Pin("resource", 77),
            new Pin("resource", 12),
            new Pin("resource", 9_999),
            new Pin("resource", 140),
            new Pin("resource", 12)),
        List.of(new Lift("resource", 30, 3), new Lift("resource", 12, 0.5)),
        false,
        true);
  }

  private static List<SearchQuery> queries(String text, Visitor visitor) {
    List<SearchQuery> all = queries(text);
    return visitor.isAnonymous() ? all : all.subList(2, 4);
  }

  private static List<SearchQuery> queries(String text) {
    return List.of(
        SearchQuery.of(text),
        new SearchQuery(text, Map.of(), Sort.RELEVANCE, 3, 15),
        new SearchQuery(text, Map.of(), Sort.DATE, 1, 30),
        new SearchQuery(
            text,
            Map.of("kind", List.of("guide", "unknown"), "theme", List.of("t1", "t2")),
            Sort.RELEVANCE,
            1,
            10),
        new SearchQuery(text, Map.of("year", List.of("2025")), Sort.VERIFIED, 1, 10));
  }

  private static void compare(Object query, Found inside, Found server) {
    assertThat(server.total()).as("total of %s", query).isEqualTo(inside.total());
    assertThat(server.corrections()).as("corrections").isEqualTo(inside.corrections());
    assertThat(server.facets()).as("facets of %s", query).isEqualTo(inside.facets());
    assertThat(server.items())
        .as("order of %s", query)
        .extracting(Found.Item::number)
        .containsExactlyElementsOf(inside.items().stream().map(Found.Item::number).toList());
    for (int i = 0; i < inside.items().size(); i++) {
      Found.Item expected = inside.items().get(i);
      Found.Item found = server.items().get(i);
      assertThat(found.score()).as("score of %s", query).isCloseTo(expected.score(), within(1e-4));
      assertThat(found.reasons()).as("reasons of %s", query).isEqualTo(expected.reasons());
      assertThat(found.where()).as("places of %s", query).isEqualTo(expected.where());
    }
  }

  private static List<SearchableItem> items(Random random) {
    List<String> words = List.of(WORDS.strip().split("\\s+"));
    List<Access> accesses =
        List.of(
            Access.PUBLIC,
            Access.PUBLIC,
            Access.of(AccessRule.MEMBERS),
            Access.of(AccessRule.to(Audience.group("elus"))));
    List<SearchableItem> items = new ArrayList<>();
    for (int number = 1; number <= 150; number++) {
      List<SearchablePassage> passages = new ArrayList<>();
      String title = text(words, 2 + random.nextInt(4), random);
      passages.add(
          new SearchablePassage(
              Access.PUBLIC, Place.NOTICE, "", "/r/" + number, null, text(words, 12, random)));
      for (int p = random.nextInt(5); p > 0; p--) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        passages.add(
            new SearchablePassage(
                accesses.get(random.nextInt(accesses.size())),
                place,
                Integer.toString(p),
                "/r/" + number + "#" + place + p,
                random.nextBoolean() ? text(words, 3, random) : null,
                (random.nextInt(10) == 0
                        ? "Une régie de quartier et épicerie solidaire (RQES) "
                        : "")
                    + text(words, 20 + random.nextInt(200), random)));
      }
      items.add(item(number, title, passages, words, random));
    }
    return items;
  }

  private static SearchableItem item(
      long number,
      String title,
      List<SearchablePassage> passages,
      List<String> words,
      Random random) {
    LocalDate day = LocalDate.of(2024 + random.nextInt(3), 1 + random.nextInt(12), 1);
    List<Guarded> guarded =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(
                new Guarded(Access.of(AccessRule.MEMBERS), "has", "video"),
                new Guarded(Access.of(AccessRule.to(Audience.group("elus"))), "has", "video"),
                new Guarded(Access.of(AccessRule.to(Audience.group("jury"))), "has", "slides"));
    return new SearchableItem(
        number,
        random.nextLong(),
        "fr",
        title,
        random.nextBoolean() ? List.of(text(words, 1, random)) : List.of(),
        Map.of(
            "kind", List.of(random.nextBoolean() ? "guide" : "study"),
            "theme", List.of("t" + random.nextInt(80), "t" + random.nextInt(4)),
            "has", random.nextInt(4) == 0 && guarded.isEmpty() ? List.of("video") : List.of("pdf"),
            "year", List.of(Integer.toString(day.getYear()))),
        guarded,
        random.nextInt(5) == 0 ? null : day,
        random.nextBoolean() ? day.plusDays(random.nextInt(90)) : null,
        passages);
  }

  private static String text(List<String> words, int length, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      // Some words often, others seldom, and words between them that say nothing.
      double rank = random.nextDouble() * random.nextDouble();
      text.append(words.get((int) (rank * words.size())))
          .append(random.nextInt(4) == 0 ? " de la " : " ")
          .append(random.nextInt(12) == 0 ? ". " : "");
    }
    return text.toString().strip();
  }
}
