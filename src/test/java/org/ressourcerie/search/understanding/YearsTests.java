package org.ressourcerie.search.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ressourcerie.search.Clue;

class YearsTests {
  private static final int NOW = 2026;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "webinaire tiers-lieux 2023 | year:2023",
        "bilan 2021-2023 | year:2021-2023",
        "de 2021 à 2023 | year:2021-2023",
        "entre 2019 et 2020, budgets | year:2019-2020",
        "depuis 2024 | year:2024-2026",
        "since 2025 | year:2025-2026",
        "délibération 2022/2024 | year:2022-2024"
      })
  void yearsAndPeriodsAreRead(String text, String id) {
    assertThat(Years.in(text, NOW)).extracting(Clue::id).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({"#2023", "r/2023", "20231", "article 1984-12", "depuis 2040", "2023-2021", "1850"})
  void otherNumbersAreNone(String text) {
    assertThat(Years.in(text, NOW)).isEmpty();
  }

  @Test
  void severalAreSeveral() {
    assertThat(Years.in("2019 ou 2021", NOW))
        .extracting(Clue::values)
        .containsExactly(List.of("2019"), List.of("2021"));
  }
}
