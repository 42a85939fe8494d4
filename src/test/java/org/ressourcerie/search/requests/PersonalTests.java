package org.ressourcerie.search.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.martin@example.org",
        "06 12 34 56 78",
        "0612345678",
        "1 84 05 75 123 456 78",
        "dossier 20231147"
      })
  void addressesAndNumbersArePersonal(String text) {
    assertThat(Personal.looks(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiers-lieux 2023", "2021-2023", "loi 1901", "#12", "article 42"})
  void yearsAndSmallNumbersAreNot(String text) {
    assertThat(Personal.looks(text)).isFalse();
  }
}
