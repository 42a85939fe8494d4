package org.ressourcerie.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;
import static org.ressourcerie.search.MemoryContent.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Reason;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.ressourcerie.search.engine.Meaning.Lift;
import org.ressourcerie.search.engine.Meaning.Pin;
import org.ressourcerie.search.engine.Meaning.Wish;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchableItem.Guarded;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/** What every engine does with what makes things rank beside their words. */
abstract class FavouringContract extends MeaningContract {

  @Test
  void aWishRanksFirstAndHidesNothing() {
    putRents();
    Meaning wished = wishing("loyer", false, new Wish("year", List.of("2023"), 5));
    assertThat(numbers(wished)).startsWith(2L).contains(1L, 4L).doesNotContain(3L);
  }

  @Test
  void whereNothingElseIsAskedWhatFulfilsTheWishIsFoundToo() {
    putRents();
    Meaning wished = wishing("2023", true, new Wish("year", List.of("2023"), 1.5));
    assertThat(numbers(wished)).containsExactlyInAnyOrder(2L, 3L);
  }

  @Test
  void aPinComesFirstForWhoMayReadItAndIsCountedOnce() {
    putRents();
    Found found = find(placing("loyer", List.of(new Pin("resource", 3)), List.of()), Visitor.STAFF);
    assertThat(numbers(found)).startsWith(3L).hasSize(4);
    assertThat(found.total()).isEqualTo(4);
    assertThat(found.items().getFirst().reasons())
        .extracting(Reason::what)
        .contains(Reason.What.PIN);
  }

  @Test
  void aPinOpensNothing() {
    putRents();
    engine.put(item(9, "Réservé", passage(MEMBERS, Place.SECTION, "", "Pour les membres")));
    Meaning pinned = placing("loyer", List.of(new Pin("resource", 9)), List.of());
    assertThat(numbers(pinned)).doesNotContain(9L);
    assertThat(numbers(find(pinned, Visitor.MEMBER))).startsWith(9L);
  }

  @Test
  void aLiftMovesAmongWhatIsFound() {
    putRents();
    Meaning lifted = placing("loyer", List.of(), List.of(new Lift("resource", 4, 50)));
    assertThat(numbers(lifted)).startsWith(4L);
    Meaning lowered = placing("bilan", List.of(), List.of(new Lift("resource", 3, 50)));
    assertThat(numbers(lowered)).doesNotContain(3L);
  }

  @Test
  void aGuardedFacetIsCountedAndChosenByItsReadersOnly() {
    putRents();
    engine.put(guarded(item(7, "Replay", "Un film sur le loyer"), MEMBERS, "has", "video"));
    for (Visitor visitor : List.of(Visitor.ANONYMOUS, Visitor.MEMBER)) {
      long expected = visitor.isMember() ? 1 : 0;
      assertThat(count(find(Meaning.words("film"), visitor), "has", "video")).isEqualTo(expected);
      SearchQuery narrowed =
          new SearchQuery("film", Map.of("has", List.of("video")), Sort.RELEVANCE, 1, 10);
      assertThat(engine.find(narrowed, visitor).total()).isEqualTo(expected);
    }
  }

  @Test
  void pinsKeepTheirOrderOverPagesAndTheFilters() {
    putRents();
    Meaning pinned =
        placing("loyer", List.of(new Pin("resource", 3), new Pin("resource", 4)), List.of());
    assertThat(numbers(pinned)).startsWith(3L, 4L).hasSize(4);
    List<Long> turned = new ArrayList<>();
    for (int page = 1; page <= 5; page++) {
      Found found = find(query(Map.of(), Sort.RELEVANCE, page, 1), pinned, Visitor.ANONYMOUS);
      assertThat(found.total()).isEqualTo(4);
      turned.addAll(numbers(found));
    }
    assertThat(turned).isEqualTo(numbers(pinned));
    assertThat(numbers(find(query(Map.of(), Sort.RELEVANCE, 2, 3), pinned, Visitor.ANONYMOUS)))
        .containsExactly(numbers(pinned).get(3));
    Found narrowed =
        find(
            query(Map.of("year", List.of("2023")), Sort.RELEVANCE, 1, 10),
            pinned,
            Visitor.ANONYMOUS);
    assertThat(numbers(narrowed)).containsExactly(3L, 2L);
    assertThat(narrowed.total()).isEqualTo(2);
    assertThat(count(narrowed, "year", "2023")).isEqualTo(2);
  }

  @Test
  void aPinDoesNotOverruleAnExclusionNorADate() {
    putRents();
    Meaning without =
        new Meaning(
            "loyer",
            List.of(),
            List.of("rien"),
            List.of(),
            false,
            List.of(new Pin("resource", 3)),
            List.of(),
            false,
            false);
    assertThat(numbers(without)).doesNotContain(3L).hasSize(3);
    Meaning pinned = placing("loyer", List.of(new Pin("resource", 1)), List.of());
    assertThat(numbers(find(query(Map.of(), Sort.DATE, 1, 10), pinned, Visitor.ANONYMOUS)))
        .hasSize(3)
        .containsExactlyInAnyOrder(1L, 2L, 4L);
  }

  @Test
  void everyFacetThatIsWishedFindsTogether() {
    engine.put(
        facets(item(1, "Un", "Mot"), Map.of("year", List.of("2023"), "kind", List.of("guide"))),
        facets(item(2, "Deux", "Mot"), Map.of("year", List.of("2023"), "kind", List.of("study"))),
        facets(item(3, "Trois", "Mot"), Map.of("year", List.of("2022"), "kind", List.of("guide"))));
    Meaning wished =
        new Meaning(
            "girafe",
            List.of(),
            List.of(),
            List.of(
                new Wish("year", List.of("2023"), 2),
                new Wish("kind", List.of("guide"), 2),
                new Wish("kind", List.of("film"), 2)),
            true,
            List.of(),
            List.of(),
            false,
            false);
    assertThat(numbers(wished)).containsExactly(1L);
    assertThat(find(wished, Visitor.ANONYMOUS).items().getFirst().score()).isEqualTo(40);
  }

  @Test
  void aWishForWhatIsGuardedTellsNothingToOthers() {
    engine.put(
        item(1, "Récit", "Un film"), guarded(item(2, "Récit", "Un film"), MEMBERS, "has", "video"));
    Meaning wished = wishing("film", false, new Wish("has", List.of("video"), 9));
    List<Found.Item> others = find(wished, Visitor.ANONYMOUS).items();
    assertThat(others.get(0).score()).isEqualTo(others.get(1).score());
    List<Found.Item> members = find(wished, Visitor.MEMBER).items();
    assertThat(members.getFirst().number()).isEqualTo(2L);
    assertThat(members.get(0).score()).isGreaterThan(5 * members.get(1).score());
  }

  @Test
  void aGuardedValueIsCountedOncePerItemAndBesideOpenOnes() {
    Access elected = Access.of(AccessRule.to(Audience.group("elus")));
    engine.put(
        facets(item(1, "Un", "Un film"), Map.of("has", List.of("video"))),
        new SearchableItem(
            2,
            1,
            "fr",
            "Deux",
            List.of(),
            Map.of("has", List.of("pdf")),
            List.of(new Guarded(MEMBERS, "has", "video"), new Guarded(elected, "has", "video")),
            null,
            null,
            item(2, "Deux", "Un film").passages()));
    Visitor both = new Visitor(Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.group("elus")));
    Found found = find(Meaning.words("film"), both);
    assertThat(count(found, "has", "video")).isEqualTo(2);
    assertThat(count(found, "has", "pdf")).isEqualTo(1);
    assertThat(count(find(Meaning.words("film"), Visitor.ANONYMOUS), "has", "video")).isEqualTo(1);
  }
}
