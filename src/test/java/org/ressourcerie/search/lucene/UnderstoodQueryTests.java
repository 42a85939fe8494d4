package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
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
import org.ressourcerie.search.Correction;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Reason;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.engine.Meaning.Lift;
import org.ressourcerie.search.engine.Meaning.Pin;
import org.ressourcerie.search.engine.Meaning.Wish;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchableItem.Guarded;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** What an engine does with a query that was understood. */
class UnderstoodQueryTests {
  private static final Access MEMBERS = Access.of(AccessRule.MEMBERS);

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void open() {
    engine = new TestEngine(folder, Weights.CHOSEN, Clock.systemUTC());
    engine.put(
        item(1, "Loyers des tiers-lieux", "Un loyer modéré pour un tiers lieu rural."),
        year(item(2, "Bilan des loyers", "Le lieu tiers et le loyer."), "2023"),
        year(item(3, "Autre chose", "Rien de cela."), "2023"),
        item(
            4,
            "Bail",
            passage(Access.PUBLIC, Place.NOTICE, "", "Un loyer"),
            passage(MEMBERS, Place.SECTION, "Clause", "La clause secrète du loyer")));
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Test
  void aPhraseIsStrictAndOrdered() {
    assertThat(numbers(asked("tiers lieu", List.of("tiers lieu"), List.of()))).containsExactly(1L);
    assertThat(numbers(asked("lieu tiers", List.of("lieu tiers"), List.of()))).containsExactly(2L);
  }

  @Test
  void aPhraseOfAReservedPartFindsNothingForOthers() {
    Meaning phrase = asked("clause secrète", List.of("clause secrète"), List.of());
    assertThat(numbers(phrase)).isEmpty();
    assertThat(numbers(find(phrase, Visitor.MEMBER))).containsExactly(4L);
  }

  @Test
  void anExcludedWordLeavesItsItemsOutAndCountsThemNot() {
    Found found = find(asked("loyer", List.of(), List.of("rural")), Visitor.ANONYMOUS);
    assertThat(numbers(found)).containsExactlyInAnyOrder(2L, 4L);
    assertThat(found.total()).isEqualTo(2);
  }

  @Test
  void anExcludedWordOfAReservedPartHidesNothingFromOthers() {
    Meaning without = asked("loyer", List.of(), List.of("clause"));
    assertThat(numbers(without)).contains(4L);
    assertThat(numbers(find(without, Visitor.MEMBER))).doesNotContain(4L);
  }

  @Test
  void aWishRanksFirstAndHidesNothing() {
    Meaning wished = wishing("loyer", false, new Wish("year", List.of("2023"), 5));
    assertThat(numbers(wished)).startsWith(2L).contains(1L, 4L).doesNotContain(3L);
  }

  @Test
  void whereNothingElseIsAskedWhatFulfilsTheWishIsFoundToo() {
    Meaning wished = wishing("2023", true, new Wish("year", List.of("2023"), 1.5));
    assertThat(numbers(wished)).containsExactlyInAnyOrder(2L, 3L);
  }

  @Test
  void aPinComesFirstForWhoMayReadItAndIsCountedOnce() {
    Found found = find(placing("loyer", List.of(new Pin("resource", 3)), List.of()), Visitor.STAFF);
    assertThat(numbers(found)).startsWith(3L).hasSize(4);
    assertThat(found.total()).isEqualTo(4);
    assertThat(found.items().getFirst().reasons())
        .extracting(Reason::what)
        .contains(Reason.What.PIN);
  }

  @Test
  void aPinOpensNothing() {
    engine.put(item(9, "Réservé", passage(MEMBERS, Place.SECTION, "", "Pour les membres")));
    Meaning pinned = placing("loyer", List.of(new Pin("resource", 9)), List.of());
    assertThat(numbers(pinned)).doesNotContain(9L);
    assertThat(numbers(find(pinned, Visitor.MEMBER))).startsWith(9L);
  }

  @Test
  void aLiftMovesAmongWhatIsFound() {
    Meaning lifted = placing("loyer", List.of(), List.of(new Lift("resource", 4, 50)));
    assertThat(numbers(lifted)).startsWith(4L);
    Meaning lowered = placing("bilan", List.of(), List.of(new Lift("resource", 3, 50)));
    assertThat(numbers(lowered)).doesNotContain(3L);
  }

  @Test
  void aCorrectionIsToldAndCanBeDeclined() {
    assertThat(find(Meaning.words("loyre"), Visitor.ANONYMOUS).corrections())
        .containsExactly(new Correction("loyre", "loyer"));
    Meaning typed =
        new Meaning(
            "loyre", List.of(), List.of(), List.of(), false, List.of(), List.of(), true, false);
    assertThat(find(typed, Visitor.ANONYMOUS))
        .satisfies(found -> assertThat(found.total()).isZero())
        .satisfies(found -> assertThat(found.corrections()).isEmpty());
  }

  @Test
  void aGuardedFacetIsCountedAndChosenByItsReadersOnly() {
    engine.put(guarded(item(7, "Replay", "Un film sur le loyer"), MEMBERS, "has", "video"));
    for (Visitor visitor : List.of(Visitor.ANONYMOUS, Visitor.MEMBER)) {
      long expected = visitor.isMember() ? 1 : 0;
      assertThat(count(find(Meaning.words("film"), visitor), "has", "video")).isEqualTo(expected);
      SearchQuery narrowed =
          new SearchQuery(
              "film", Map.of("has", List.of("video")), SearchQuery.Sort.RELEVANCE, 1, 10);
      assertThat(engine.find(narrowed, visitor).total()).isEqualTo(expected);
    }
  }

  @Test
  void reasonsSayWhichWordMatchedWhere() {
    Meaning explained =
        new Meaning(
            "loyers rural",
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            false,
            true);
    assertThat(find(explained, Visitor.ANONYMOUS).items().getFirst().reasons())
        .extracting(reason -> reason.what() + " " + reason.word())
        .containsExactly("TITLE loyers", "TEXT rural");
  }

  private Meaning asked(String words, List<String> phrases, List<String> excluded) {
    return new Meaning(
        words, phrases, excluded, List.of(), false, List.of(), List.of(), false, false);
  }

  private Meaning wishing(String words, boolean find, Wish wish) {
    return new Meaning(
        words, List.of(), List.of(), List.of(wish), find, List.of(), List.of(), false, false);
  }

  private Meaning placing(String words, List<Pin> pins, List<Lift> lifts) {
    return new Meaning(words, List.of(), List.of(), List.of(), false, pins, lifts, false, true);
  }

  private List<Long> numbers(Meaning asked) {
    return numbers(find(asked, Visitor.ANONYMOUS));
  }

  private static List<Long> numbers(Found found) {
    return found.items().stream().map(Found.Item::number).toList();
  }

  private Found find(Meaning asked, Visitor visitor) {
    AccessFilter filter = new AccessFilter(visitor, Clock.systemUTC().instant());
    return engine.engine.find(new Question(SearchQuery.of("unread"), asked, filter));
  }

  private static long count(Found found, String facet, String value) {
    return found.facets().stream()
        .filter(each -> each.name().equals(facet))
        .flatMap(each -> each.values().stream())
        .filter(each -> each.value().equals(value))
        .mapToLong(Facet.Value::count)
        .sum();
  }

  private static SearchableItem year(SearchableItem item, String year) {
    return new SearchableItem(
        item.number(),
        1,
        "fr",
        item.title(),
        List.of(),
        Map.of("year", List.of(year)),
        null,
        null,
        item.passages());
  }

  private static SearchableItem guarded(
      SearchableItem item, Access access, String facet, String value) {
    return new SearchableItem(
        item.number(),
        1,
        "fr",
        item.title(),
        List.of(),
        Map.of(),
        List.of(new Guarded(access, facet, value)),
        null,
        null,
        item.passages());
  }
}
