package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage.Place;

class LuceneSearchEngineTests {
  private static final Access MEMBERS = Access.of(AccessRule.MEMBERS);
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void open() {
    InstantSource source = now::get;
    engine = new TestEngine(folder, Weights.CHOSEN, source.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Test
  void inclusiveWritingAndHyphensAreFoundAsTyped() {
    engine.put(
        item(1, "Rencontre", "Les élu.e.s visitent des tiers-lieux."), item(2, "Autre", "Rien."));
    assertThat(numbers(engine.find("élus tiers lieux", Visitor.ANONYMOUS))).containsExactly(1L);
  }

  @Test
  void aPassageForMembersIsNothingToOthers() {
    engine.put(
        item(
            1,
            "Guide",
            passage(Access.PUBLIC, Place.NOTICE, "", "Résumé ouvert"),
            passage(MEMBERS, Place.PAGE, "14", "La redevance spécifique")));
    assertThat(engine.find("redevance", Visitor.ANONYMOUS)).isEqualTo(nothing());
    Found found = engine.find("redevance", Visitor.MEMBER);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.items().getFirst().where())
        .singleElement()
        .satisfies(
            where -> {
              assertThat(where.kind()).isEqualTo(Place.PAGE);
              assertThat(where.label()).isEqualTo("14");
              assertThat(where.snippet().plain()).isEqualTo("La redevance spécifique");
            });
    assertThat(engine.find("redevance", Visitor.STAFF).total()).isEqualTo(1);
  }

  @Test
  void aWholeDoesNotBetrayItsPrivateParts() {
    engine.put(
        item(
            1,
            "Guide",
            passage(Access.PUBLIC, Place.SECTION, "A", "Un loyer modéré"),
            passage(MEMBERS, Place.SECTION, "B", "loyer loyer loyer secret")),
        item(2, "Guide", passage(Access.PUBLIC, Place.SECTION, "A", "Un loyer modéré")));
    List<Found.Item> items = engine.find("loyer", Visitor.ANONYMOUS).items();
    assertThat(items.get(0).score()).isEqualTo(items.get(1).score());
    assertThat(items).allSatisfy(hit -> assertThat(text(hit)).doesNotContain("secret"));
  }

  @Test
  void correctionsComeOnlyFromWordsThatMayBeRead() {
    engine.put(item(1, "Un", passage(MEMBERS, Place.SECTION, "A", "La gouvernance partagée")));
    assertThat(engine.find("gouvernence", Visitor.ANONYMOUS).total()).isZero();
    assertThat(engine.find("gouvernence", Visitor.MEMBER).total()).isEqualTo(1);
  }

  @Test
  void anEmbargoEndsToTheSecond() {
    Access later = Access.of(AccessRule.to(Audience.PUBLIC, NOON.plusSeconds(60), null));
    engine.put(item(1, "Un", passage(later, Place.SECTION, "A", "Communiqué")));
    now.set(NOON.plusSeconds(59));
    assertThat(engine.find("communique", Visitor.ANONYMOUS).total()).isZero();
    now.set(NOON.plusSeconds(60));
    assertThat(engine.find("communique", Visitor.ANONYMOUS).total()).isEqualTo(1);
  }

  @Test
  void countsAreOfItemsAndFacetsIgnoreTheirOwnChoice() {
    engine.put(
        withFacets(1, "guide", "eau"),
        withFacets(2, "guide", "air"),
        withFacets(3, "study", "eau"));
    SearchQuery query =
        new SearchQuery("ville", Map.of("kind", List.of("guide")), Sort.RELEVANCE, 1, 10);
    Found found = engine.find(query, Visitor.ANONYMOUS);
    assertThat(found.total()).isEqualTo(2);
    assertThat(facet(found, "kind")).isEqualTo(Map.of("guide", 2L, "study", 1L));
    assertThat(facet(found, "theme")).isEqualTo(Map.of("eau", 1L, "air", 1L));
  }

  @Test
  void upToThreePlacesNoneTwiceAndTheTitleOnlyForWantOfBetter() {
    engine.put(
        item(
            1,
            "La mobilité",
            passage(Access.PUBLIC, Place.NOTICE, "", "La mobilité en bref"),
            passage(Access.PUBLIC, Place.PAGE, "1", "mobilité mobilité"),
            passage(Access.PUBLIC, Place.PAGE, "1", "mobilité encore"),
            passage(Access.PUBLIC, Place.PAGE, "2", "mobilité"),
            passage(Access.PUBLIC, Place.SLIDE, "3", "mobilité"),
            passage(Access.PUBLIC, Place.TIME, "70", "mobilité"),
            passage(Access.PUBLIC, Place.PAGE, "9", "rien de cela")));
    List<Where> where = engine.find("mobilite", Visitor.ANONYMOUS).items().getFirst().where();
    assertThat(where).hasSize(3);
    assertThat(where).extracting(w -> w.kind() + w.label()).doesNotHaveDuplicates();
    assertThat(where).extracting(Where::kind).doesNotContain(Place.NOTICE);
    assertThat(where).allSatisfy(w -> assertThat(w.snippet().hasMarks()).isTrue());
  }

  @Test
  void withoutAnyWordEverythingReadableIsThere() {
    engine.put(
        item(1, "Ouvert", "texte"),
        item(2, "Fermé", passage(MEMBERS, Place.SECTION, "A", "texte")));
    assertThat(engine.find("", Visitor.ANONYMOUS).total()).isEqualTo(1);
    assertThat(engine.find(" ", Visitor.MEMBER).total()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource
  void noQueryFails(String text) {
    engine.put(item(1, "Titre", "Des mots, le a et l’être."));
    assertThat(engine.find(text, Visitor.ANONYMOUS).total()).isBetween(0L, 1L);
  }

  static List<String> noQueryFails() {
    return List.of(
        "a",
        "é".repeat(10_000),
        "mot ".repeat(10_000),
        "AND OR NOT",
        "\"",
        "\"mots",
        "-mots",
        "+(",
        "*",
        "?",
        "[a TO b]",
        "{\"query\":1}",
        "mots~2^3",
        "😀",
        "\uD83D",
        "\u0000",
        "\u202Emots",
        "le",
        "être ou ne pas être",
        "a.b.c.d",
        "mot-".repeat(3_000),
        "'".repeat(5_000),
        "titr".repeat(30),
        "mtos des deux",
        "%s",
        "${x}",
        "<b>",
        "\\u0061");
  }

  @Test
  void stopWordsAloneAreLookedForAsWritten() {
    engine.put(item(1, "Un", "être ou avoir"), item(2, "Deux", "rien ici"));
    assertThat(numbers(engine.find("être", Visitor.ANONYMOUS))).containsExactly(1L);
  }

  @Test
  void aLongTextIsCutAndStillOneItem() {
    String text =
        "Une phrase de dix mots pour remplir la page entière. ".repeat(60) + "Le mot girafe.";
    engine.put(item(1, "Long", text));
    Found found = engine.find("girafe", Visitor.ANONYMOUS);
    assertThat(found.total()).isEqualTo(1);
    assertThat(text(found.items().getFirst())).contains("girafe").hasSizeLessThan(260);
  }

  @Test
  void anotherWriterIsRefusedAndTheIndexIsKept() throws IOException {
    engine.put(item(1, "Un", "girafe"));
    assertThat(engine.engine.write()).isEmpty();
    engine.close();
    try (LuceneSearchEngine again = new LuceneSearchEngine(folder, Weights.CHOSEN);
        LiveIndex index = again.write().orElseThrow()) {
      assertThat(index.position()).contains(new Position("test", 1));
    }
  }

  @Test
  void whatWasNotCommittedIsWrittenAgainFromThePosition() throws IOException {
    engine.put(item(1, "Un", "girafe"));
    engine.index.put("resource", List.of(item(2, "Deux", "girafe")));
    engine.close();
    try (LuceneSearchEngine again = new LuceneSearchEngine(folder, Weights.CHOSEN);
        LiveIndex index = again.write().orElseThrow()) {
      assertThat(index.position()).contains(new Position("test", 1));
    }
  }

  @Test
  void aBrokenIndexAsksToBeRebuilt() throws IOException {
    engine.put(item(1, "Un", "girafe"));
    engine.close();
    try (var files = Files.walk(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (LuceneSearchEngine again = new LuceneSearchEngine(folder, Weights.CHOSEN);
        LiveIndex index = again.write().orElseThrow()) {
      assertThat(index.position()).isEmpty();
      assertThat(again.answers()).isFalse();
      try (NewIndex fresh = index.rebuild()) {
        fresh.publish(new Position("test", 3));
      }
      assertThat(again.answers()).isTrue();
    }
  }

  @Test
  void aRebuildBesideTakesThePlaceInOneStep() {
    engine.put(item(1, "Un", "girafe"));
    try (NewIndex fresh = engine.index.rebuild()) {
      fresh.put("resource", List.of(item(2, "Deux", "girafe"), item(3, "Trois", "girafe")));
      assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactly(1L);
      fresh.publish(new Position("test", 5));
    }
    assertThat(numbers(engine.find("girafe", Visitor.ANONYMOUS))).containsExactlyInAnyOrder(2L, 3L);
    engine.put(item(4, "Quatre", "girafe"));
    assertThat(engine.find("girafe", Visitor.ANONYMOUS).total()).isEqualTo(3);
  }

  private static Found nothing() {
    return new Found(
        0, List.of(), Facet.NAMES.stream().map(name -> new Facet(name, List.of())).toList());
  }

  private static SearchableItem withFacets(long number, String kind, String theme) {
    SearchableItem plain = item(number, "Ville", "La ville");
    return new SearchableItem(
        number,
        1,
        "fr",
        "Ville",
        List.of(),
        Map.of("kind", List.of(kind), "theme", List.of(theme)),
        null,
        null,
        plain.passages());
  }

  private static Map<String, Long> facet(Found found, String name) {
    return found.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.values().stream())
        .collect(java.util.stream.Collectors.toMap(Facet.Value::value, Facet.Value::count));
  }

  private static List<Long> numbers(Found found) {
    return found.items().stream().map(Found.Item::number).toList();
  }

  private static String text(Found.Item item) {
    return String.join(" ", item.where().stream().map(w -> w.snippet().plain()).toList());
  }
}
