package org.ressourcerie.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** What every engine does, whatever it is made of: what it finds, and for whom. */
public abstract class SearchEngineContract extends FavouringContract {
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

  @Test
  void noQueryFails() {
    engine.put(item(1, "Titre", "Des mots, le a et l’être."));
    for (String text : oddTexts()) {
      assertThat(engine.find(text, Visitor.ANONYMOUS).total()).as(text).isBetween(0L, 1L);
    }
  }

  private static List<String> oddTexts() {
    return List.of(
        "a",
        "é".repeat(10_000),
        "mot ".repeat(10_000),
        IntStream.range(0, 10_000).mapToObj(i -> "mot" + i).collect(Collectors.joining(" ")),
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
        "\\u0061",
        "mo\u200Bts",
        "\u2067مرحبا\u2069 mots",
        "^(a+)+$",
        "/.*/",
        "_exists_:part.access",
        "{\"match_all\":{}}",
        "\uE000 \uE001 \uE002",
        "mots\n{\"index\":{}}\n");
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
  void eachReaderFindsWhatTheirAudiencesOpen() {
    Audience group = Audience.group("elus");
    engine.put(
        item(1, "Un", passage(Access.PUBLIC, Place.SECTION, "A", "tribune")),
        item(2, "Deux", passage(MEMBERS, Place.SECTION, "A", "tribune")),
        item(3, "Trois", passage(Access.of(AccessRule.to(group)), Place.SECTION, "A", "tribune")),
        item(4, "Quatre", passage(Access.of(AccessRule.NOBODY), Place.SECTION, "A", "tribune")),
        item(
            5,
            "Cinq",
            passage(MEMBERS.narrowedBy(AccessRule.to(group)), Place.SECTION, "A", "tribune")));
    Visitor outside = new Visitor(Set.of(Audience.PUBLIC, group));
    Visitor inside = new Visitor(Set.of(Audience.PUBLIC, Audience.MEMBERS, group));
    assertThat(numbers(engine.find("tribune", Visitor.ANONYMOUS))).containsExactly(1L);
    assertThat(numbers(engine.find("tribune", Visitor.MEMBER))).containsExactlyInAnyOrder(1L, 2L);
    assertThat(numbers(engine.find("tribune", outside))).containsExactlyInAnyOrder(1L, 3L);
    assertThat(numbers(engine.find("tribune", inside))).containsExactlyInAnyOrder(1L, 2L, 3L, 5L);
    assertThat(engine.find("", inside).total()).isEqualTo(4);
  }

  @Test
  void whatIsOpenUntilAnInstantClosesAtIt() {
    Access first = Access.of(AccessRule.to(Audience.PUBLIC, null, NOON.plusSeconds(60)));
    engine.put(item(1, "Un", passage(first, Place.SECTION, "A", "Avant-première")));
    now.set(NOON.plusSeconds(59));
    assertThat(engine.find("premiere", Visitor.ANONYMOUS).total()).isEqualTo(1);
    now.set(NOON.plusSeconds(60));
    assertThat(engine.find("premiere", Visitor.ANONYMOUS).total()).isZero();
  }

  @Test
  void facetsCountOnlyWhatMayBeRead() {
    engine.put(
        withFacets(1, "guide", "eau"),
        new SearchableItem(
            2,
            1,
            "fr",
            "Ville",
            List.of(),
            Map.of("kind", List.of("secret")),
            null,
            null,
            List.of(passage(MEMBERS, Place.SECTION, "A", "La ville"))));
    assertThat(facet(engine.find("ville", Visitor.ANONYMOUS), "kind"))
        .isEqualTo(Map.of("guide", 1L));
    SearchQuery query =
        new SearchQuery("ville", Map.of("kind", List.of("secret")), Sort.RELEVANCE, 1, 10);
    Found found = engine.find(query, Visitor.ANONYMOUS);
    assertThat(found.total()).isZero();
    assertThat(facet(found, "kind")).isEqualTo(Map.of("guide", 1L, "secret", 0L));
    assertThat(facet(engine.find(query, Visitor.MEMBER), "kind"))
        .isEqualTo(Map.of("guide", 1L, "secret", 1L));
  }

  @Test
  void pagesFollowEachOtherToTheReachAndCountsAreExactBeyond() {
    int many = SearchQuery.REACH + 25;
    List<SearchableItem> all = new ArrayList<>();
    for (int number = 1; number <= many; number++) {
      all.add(item(number, "Fiche", passage(Access.PUBLIC, Place.NOTICE, "", "girafe")));
    }
    engine.put(all);
    Found first = engine.find(page(1, 100), Visitor.ANONYMOUS);
    assertThat(first.total()).isEqualTo(many);
    assertThat(numbers(first)).startsWith((long) many, many - 1L).hasSize(100);
    assertThat(numbers(engine.find(page(100, 100), Visitor.ANONYMOUS)))
        .startsWith(many - 9_900L)
        .endsWith(many - 9_999L)
        .hasSize(100);
    Found beyond = engine.find(page(101, 100), Visitor.ANONYMOUS);
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.total()).isEqualTo(many);
    assertThat(engine.find(page(Integer.MAX_VALUE, 100), Visitor.ANONYMOUS).items()).isEmpty();
    assertThat(numbers(engine.find(page(1_429, 7), Visitor.ANONYMOUS))).hasSize(4);
  }

  @Test
  void datesSortTheLatestFirstAndThoseWithoutLast() {
    engine.put(dated(1, "2026-01-01"), dated(2, null), dated(3, "2026-02-01"));
    SearchQuery query = new SearchQuery("ville", Map.of(), Sort.DATE, 1, 10);
    assertThat(numbers(engine.find(query, Visitor.ANONYMOUS))).containsExactly(3L, 1L, 2L);
    assertThat(numbers(engine.find("", Visitor.ANONYMOUS))).containsExactly(3L, 1L, 2L);
  }

  @Test
  void wordsOfNoLatinLetterAndOfOneThatOpensIntoSeveralAreFound() {
    engine.put(item(1, "Un", "Le mot ﷺ et الشمس"), item(2, "Deux", "rien"));
    assertThat(numbers(engine.find("ﷺ", Visitor.ANONYMOUS))).containsExactly(1L);
    assertThat(numbers(engine.find("\u202Eالشمس", Visitor.ANONYMOUS))).containsExactly(1L);
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

  private static SearchableItem dated(long number, String day) {
    SearchableItem plain = item(number, "Ville", "La ville");
    return new SearchableItem(
        number,
        1,
        "fr",
        "Ville",
        List.of(),
        Map.of(),
        day == null ? null : LocalDate.parse(day),
        null,
        plain.passages());
  }

  private static SearchQuery page(int page, int size) {
    return new SearchQuery("girafe", Map.of(), Sort.RELEVANCE, page, size);
  }

  private static Map<String, Long> facet(Found found, String name) {
    return found.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.values().stream())
        .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
  }

  private static String text(Found.Item item) {
    return String.join(" ", item.where().stream().map(w -> w.snippet().plain()).toList());
  }
}
