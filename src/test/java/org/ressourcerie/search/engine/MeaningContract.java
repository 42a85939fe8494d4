package org.ressourcerie.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Correction;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.engine.Meaning.Lift;
import org.ressourcerie.search.engine.Meaning.Pin;
import org.ressourcerie.search.engine.Meaning.Wish;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchableItem.Guarded;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** What every engine does with a query that was understood. */
abstract class MeaningContract extends IndexContract {
  static final Access MEMBERS = Access.of(AccessRule.MEMBERS);

  void putRents() {
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

  @Test
  void aPhraseIsStrictAndOrdered() {
    putRents();
    assertThat(numbers(asked("tiers lieu", List.of("tiers lieu"), List.of()))).containsExactly(1L);
    assertThat(numbers(asked("lieu tiers", List.of("lieu tiers"), List.of()))).containsExactly(2L);
  }

  @Test
  void aPhraseOfAReservedPartFindsNothingForOthers() {
    putRents();
    Meaning phrase = asked("clause secrète", List.of("clause secrète"), List.of());
    assertThat(numbers(phrase)).isEmpty();
    assertThat(numbers(find(phrase, Visitor.MEMBER))).containsExactly(4L);
  }

  @Test
  void anExcludedWordLeavesItsItemsOutAndCountsThemNot() {
    putRents();
    Found found = find(asked("loyer", List.of(), List.of("rural")), Visitor.ANONYMOUS);
    assertThat(numbers(found)).containsExactlyInAnyOrder(2L, 4L);
    assertThat(found.total()).isEqualTo(2);
  }

  @Test
  void anExcludedWordOfAReservedPartHidesNothingFromOthers() {
    putRents();
    Meaning without = asked("loyer", List.of(), List.of("clause"));
    assertThat(numbers(without)).contains(4L);
    assertThat(numbers(find(without, Visitor.MEMBER))).doesNotContain(4L);
  }

  @Test
  void aCorrectionIsToldAndCanBeDeclined() {
    putRents();
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
  void reasonsSayWhichWordMatchedWhere() {
    putRents();
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

  @Test
  void aPhraseKeepsWhatLiesBetweenItsWordsAndItsEndings() {
    engine.put(
        item(1, "Un", "Le budget de la commune est voté."),
        item(2, "Deux", "Le budget commune par commune."),
        item(3, "Trois", "Les budgets de la commune sont votés."));
    assertThat(numbers(asked("budget", List.of("budget de la commune"), List.of())))
        .containsExactly(1L);
  }

  @Test
  void aPhraseAloneNarrowsEverythingThatMayBeRead() {
    putRents();
    assertThat(numbers(asked("", List.of("tiers lieu"), List.of()))).containsExactly(1L);
    assertThat(numbers(asked("", List.of(), List.of("loyer")))).containsExactly(3L);
  }

  @Test
  void severalExcludedWordsAreOneWhereTheyStandTogether() {
    putRents();
    assertThat(numbers(asked("loyer", List.of(), List.of("tiers lieu"))))
        .containsExactlyInAnyOrder(2L, 4L);
  }

  @Test
  void anExcludedKeywordLeavesItsItemOut() {
    engine.put(
        keywords(item(1, "Un", "Un loyer"), "habitat"), keywords(item(2, "Deux", "Un loyer")));
    assertThat(numbers(asked("loyer", List.of(), List.of("habitats")))).containsExactly(2L);
  }

  @Test
  void whatIsLeftOutIsNotCountedInFacets() {
    putRents();
    Found found = find(asked("", List.of(), List.of("loyer")), Visitor.ANONYMOUS);
    assertThat(count(found, "year", "2023")).isEqualTo(1);
    assertThat(found.total()).isEqualTo(1);
  }

  @Test
  void aWordOfTheTitleThatSaysNothingFindsNothingByItself() {
    engine.put(item(1, "Le bail", "Un contrat."), item(2, "Autre", "Le loyer."));
    assertThat(numbers(Meaning.words("le loyer"))).containsExactly(2L);
  }

  @Test
  void theBestReadableWholeCountsAndNotTheirSum() {
    Access staff = Access.of(AccessRule.to(Audience.STAFF));
    engine.put(
        item(1, "Un", passage(Access.PUBLIC, Place.SECTION, "A", "Un loyer")),
        item(
            2,
            "Un",
            passage(Access.PUBLIC, Place.SECTION, "A", "Un loyer"),
            passage(MEMBERS, Place.SECTION, "B", "Un loyer"),
            passage(staff, Place.SECTION, "C", "Un loyer")));
    List<Found.Item> items = find(Meaning.words("loyer"), Visitor.STAFF).items();
    assertThat(items).hasSize(2);
    assertThat(items.get(0).score()).isCloseTo(items.get(1).score(), within(1e-5));
  }

  @Test
  void whatOnlyMembersReadCorrectsAndExplainsNothingToOthers() {
    engine.put(
        item(1, "Note", passage(MEMBERS, Place.SECTION, "A", "Le fonds ultime (FU) de secours")),
        item(2, "Récit", "Un fonds ultime de secours."));
    assertThat(find(Meaning.words("ultme"), Visitor.ANONYMOUS).corrections())
        .containsExactly(new Correction("ultme", "ultime"));
    engine.put(item(3, "Note", passage(MEMBERS, Place.SECTION, "A", "La gouvernance")));
    assertThat(find(Meaning.words("gouvernence"), Visitor.ANONYMOUS).corrections()).isEmpty();
    assertThat(find(Meaning.words("gouvernence"), Visitor.MEMBER).corrections())
        .containsExactly(new Correction("gouvernence", "gouvernance"));
  }

  @Test
  void anAcronymFindsItsWordsForThoseWhoMayReadWhatExplainsIt() {
    engine.put(
        item(
            1,
            "Note",
            passage(MEMBERS, Place.SECTION, "A", "Le fonds ultime de secours (FUS) ouvre.")),
        item(2, "Récit", "Un fonds ultime de secours."),
        item(3, "Comptes", "Le FUS en chiffres."));
    assertThat(numbers(Meaning.words("FUS"))).containsExactly(3L);
    assertThat(numbers(find(Meaning.words("FUS"), Visitor.MEMBER))).contains(1L, 2L, 3L);
    assertThat(numbers(Meaning.words("fonds ultime de secours"))).containsExactly(2L);
    assertThat(numbers(find(Meaning.words("fonds ultime de secours"), Visitor.MEMBER)))
        .contains(1L, 2L, 3L);
  }

  @Test
  void anotherWordOfTheTeamFindsAndIsTold() {
    engine.put(
        item(1, "Récit", "Une bicyclette rouge."),
        item(2, "Note", "Le vélo bleu."),
        item(3, "Autre", "Un dispositif local et d’accompagnement."));
    assertThat(numbers(Meaning.words("vélo"))).containsExactly(2L);
    Meaning bicycle = alike("vélo", "bicyclettes");
    assertThat(numbers(bicycle)).containsExactly(2L, 1L);
    assertThat(find(bicycle, Visitor.ANONYMOUS).items().getLast().reasons())
        .extracting(reason -> reason.what() + " " + reason.word())
        .containsExactly("SYNONYM bicyclettes");
    assertThat(find(bicycle, Visitor.ANONYMOUS).items().getLast().where().getFirst().snippet())
        .satisfies(snippet -> assertThat(snippet.segments()).anyMatch(Snippet.Segment::marked));
  }

  @Test
  void severalWordsForOneStandSideBySide() {
    engine.put(
        item(1, "Un", "Le dispositif local d’accompagnement ouvre."),
        item(2, "Deux", "Un accompagnement, un dispositif : rien de local."),
        item(3, "Trois", "Le DLA."));
    Meaning acronym = alike("DLA", "dispositif local d’accompagnement");
    assertThat(numbers(acronym)).containsExactly(3L, 1L);
    assertThat(find(acronym, Visitor.ANONYMOUS).items().getLast().reasons())
        .extracting(reason -> reason.what() + " " + reason.word())
        .containsExactly("SYNONYM dispositif local d’accompagnement");
  }

  @Test
  void aWordThatTheTeamKnowsIsNoErrorOfTyping() {
    engine.put(item(1, "Un", "La mobilité douce."), item(2, "Deux", "Le covoiturage."));
    assertThat(numbers(Meaning.words("mobilite covoitirage"))).contains(2L);
    Found found = find(alike("mobilito", "covoiturage"), Visitor.ANONYMOUS);
    assertThat(numbers(found)).containsExactly(2L);
    assertThat(found.corrections()).isEmpty();
  }

  @Test
  void anotherWordOpensNothing() {
    engine.put(
        item(1, "Note", passage(MEMBERS, Place.SECTION, "A", "La bicyclette secrète.")),
        item(2, "Récit", "Un vélo."));
    assertThat(numbers(alike("vélo", "bicyclette"))).containsExactly(2L);
    assertThat(numbers(find(alike("vélo", "bicyclette"), Visitor.MEMBER)))
        .containsExactlyInAnyOrder(1L, 2L);
  }

  Meaning alike(String said, String other) {
    return new Meaning(
            said, List.of(), List.of(), List.of(), false, List.of(), List.of(), false, true)
        .with(List.of(new Meaning.Synonym(said, List.of(other), 0.5f)));
  }

  Meaning asked(String words, List<String> phrases, List<String> excluded) {
    return new Meaning(
        words, phrases, excluded, List.of(), false, List.of(), List.of(), false, false);
  }

  Meaning wishing(String words, boolean find, Wish wish) {
    return new Meaning(
        words, List.of(), List.of(), List.of(wish), find, List.of(), List.of(), false, false);
  }

  Meaning placing(String words, List<Pin> pins, List<Lift> lifts) {
    return new Meaning(words, List.of(), List.of(), List.of(), false, pins, lifts, false, true);
  }

  List<Long> numbers(Meaning asked) {
    return numbers(find(asked, Visitor.ANONYMOUS));
  }

  Found find(Meaning asked, Visitor visitor) {
    return find(SearchQuery.of("unread"), asked, visitor);
  }

  Found find(SearchQuery query, Meaning asked, Visitor visitor) {
    return engine.engine.find(new Question(query, asked, new AccessFilter(visitor, now.get())));
  }

  static SearchQuery query(Map<String, List<String>> filters, Sort sort, int page, int size) {
    return new SearchQuery("unread", filters, sort, page, size);
  }

  static long count(Found found, String facet, String value) {
    return found.facets().stream()
        .filter(each -> each.name().equals(facet))
        .flatMap(each -> each.values().stream())
        .filter(each -> each.value().equals(value))
        .mapToLong(Facet.Value::count)
        .sum();
  }

  static SearchableItem year(SearchableItem item, String year) {
    return facets(item, Map.of("year", List.of(year)));
  }

  static SearchableItem facets(SearchableItem item, Map<String, List<String>> facets) {
    return new SearchableItem(
        item.number(), 1, "fr", item.title(), List.of(), facets, null, null, item.passages());
  }

  static SearchableItem keywords(SearchableItem item, String... keywords) {
    return new SearchableItem(
        item.number(),
        1,
        "fr",
        item.title(),
        List.of(keywords),
        Map.of(),
        null,
        null,
        item.passages());
  }

  static SearchableItem guarded(SearchableItem item, Access access, String facet, String value) {
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
