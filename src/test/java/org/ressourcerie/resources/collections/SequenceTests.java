package org.ressourcerie.resources.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How sheets and families move. */
class SequenceTests {
  private static final long FIRST = 1;
  private static final long SECOND = 2;
  private final Sequence kit =
      new Sequence(
          List.of(
              new Sequence.Family(FIRST, "Une", List.of(11L, 12L)),
              new Sequence.Family(SECOND, "Deux", List.of(21L, 22L, 23L))));

  @Test
  void aSheetGoesUpAndDownInsideItsFamily() {
    assertThat(kit.up(22).sheets()).containsExactly(11L, 12L, 22L, 21L, 23L);
    assertThat(kit.down(22).sheets()).containsExactly(11L, 12L, 21L, 23L, 22L);
  }

  @Test
  void atTheEdgeOfAFamilyItGoesIntoTheNextOne() {
    assertThat(kit.up(21).families().getFirst().sheets()).containsExactly(11L, 12L, 21L);
    assertThat(kit.down(12).families().getLast().sheets()).containsExactly(12L, 21L, 22L, 23L);
  }

  @Test
  void theFirstDoesNotGoUpNorTheLastDown() {
    assertThat(kit.up(11)).isEqualTo(kit);
    assertThat(kit.down(23)).isEqualTo(kit);
    assertThat(kit.putFamily(FIRST, -1)).isEqualTo(kit);
    assertThat(kit.putFamily(SECOND, 9)).isEqualTo(kit);
  }

  @Test
  void aSheetIsPutAtAnyPlaceOfAnyFamily() {
    assertThat(kit.put(23, FIRST, 1).sheets()).containsExactly(11L, 23L, 12L, 21L, 22L);
    assertThat(kit.put(21, SECOND, 2).sheets()).containsExactly(11L, 12L, 22L, 23L, 21L);
    assertThat(kit.put(11, SECOND, Integer.MAX_VALUE).position(11)).isEqualTo(5);
  }

  @Test
  void whatIsNotThereChangesNothing() {
    assertThat(kit.put(99, FIRST, 0)).isEqualTo(kit);
    assertThat(kit.put(11, 99, 0)).isEqualTo(kit);
    assertThat(kit.up(99)).isEqualTo(kit);
    assertThat(kit.down(99)).isEqualTo(kit);
    assertThat(kit.withoutFamily(99)).isEqualTo(kit);
  }

  @Test
  void aResourceIsInAKitOnce() {
    Sequence more = kit.with(List.of(12L, 31L, 31L), SECOND);
    assertThat(more.sheets()).containsExactly(11L, 12L, 21L, 22L, 23L, 31L);
  }

  @Test
  void theSheetsOfARemovedFamilyJoinTheOneBesideIt() {
    assertThat(kit.withoutFamily(SECOND).sheets()).containsExactly(11L, 12L, 21L, 22L, 23L);
    assertThat(kit.withoutFamily(FIRST).sheets()).containsExactly(11L, 12L, 21L, 22L, 23L);
    assertThat(kit.withoutFamily(FIRST).withoutFamily(SECOND).families()).hasSize(1);
  }

  @Test
  void aFamilyMovesWithItsSheets() {
    assertThat(kit.putFamily(SECOND, 0).sheets()).containsExactly(21L, 22L, 23L, 11L, 12L);
  }
}
