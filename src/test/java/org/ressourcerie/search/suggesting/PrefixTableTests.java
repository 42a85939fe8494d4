package org.ressourcerie.search.suggesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PrefixTableTests {
  private final PrefixTable<String> table =
      new PrefixTable<>(
          List.of(
              "L’école d’été des élus",
              "Baux et loyers modulés",
              "Élus et tiers-lieux",
              "Guide des baux ruraux"),
          Function.identity());

  @Test
  void anyWordIsFoundByItsBeginningWhateverAccentsAndCase() {
    assertThat(begin("ELU")).containsExactly("Élus et tiers-lieux", "L’école d’été des élus");
    assertThat(begin("ecol")).containsExactly("L’école d’été des élus");
    assertThat(begin("lie")).containsExactly("Élus et tiers-lieux");
  }

  @Test
  void everyTypedWordHasToBeginAWord() {
    assertThat(begin("baux rur")).containsExactly("Guide des baux ruraux");
    assertThat(begin("baux ete")).isEmpty();
  }

  @Test
  void thoseThatBeginAsTypedComeFirst() {
    assertThat(begin("bau")).containsExactly("Baux et loyers modulés", "Guide des baux ruraux");
  }

  @Test
  void thoseNotAdmittedAreNotCounted() {
    assertThat(table.beginning("bau", 1, title -> title.startsWith("Guide")))
        .containsExactly("Guide des baux ruraux");
  }

  @Test
  void nothingTypedSuggestsNothing() {
    assertThat(begin("")).isEmpty();
    assertThat(begin("…")).isEmpty();
  }

  private List<String> begin(String typed) {
    return table.beginning(typed, 9, title -> true);
  }
}
