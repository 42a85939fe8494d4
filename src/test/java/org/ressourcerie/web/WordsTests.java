package org.ressourcerie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.ui.Words;
import org.springframework.context.support.StaticMessageSource;

/** Dates, numbers and sizes as each language writes them. */
class WordsTests {
  private final Words french = new Words(new StaticMessageSource(), Locale.FRANCE);
  private final Words english = new Words(new StaticMessageSource(), Locale.UK);

  @Test
  void theFirstOfAMonthIsAnOrdinalInFrench() {
    assertThat(french.date(LocalDate.of(2026, 10, 1))).isEqualTo("1er octobre 2026");
    assertThat(french.date(LocalDate.of(2026, 10, 3))).isEqualTo("3 octobre 2026");
    assertThat(english.date(LocalDate.of(2026, 10, 1))).isEqualTo("1 October 2026");
  }

  @Test
  void anInstantIsToldInTheNetworksZone() {
    var instant = Instant.parse("2026-12-15T08:00:00Z");
    assertThat(french.dateTime(instant)).isEqualTo("mardi 15 décembre 2026 à 9\u00a0h");
    assertThat(french.dateTime(instant.plusSeconds(300)))
        .isEqualTo("mardi 15 décembre 2026 à 9\u00a0h\u00a005");
    assertThat(english.dateTime(instant)).isEqualTo("Tuesday 15 December 2026, 9:00");
  }

  @Test
  void sizesAreDecimal() {
    assertThat(french.size(999)).isEqualTo("999\u00a0octets");
    assertThat(french.size(12_400)).isEqualTo("12\u00a0ko");
    assertThat(french.size(1_234_567)).isEqualTo("1,2\u00a0Mo");
    assertThat(english.size(2_500_000_000L)).isEqualTo("2.5\u00a0GB");
  }

  @Test
  void numbersAndDurations() {
    assertThat(french.number(12_480)).isEqualTo("12\u202f480");
    assertThat(english.number(12_480)).isEqualTo("12,480");
    assertThat(french.duration(Duration.ofSeconds(1390))).isEqualTo("23:10");
    assertThat(french.duration(Duration.ofSeconds(3723))).isEqualTo("1:02:03");
    assertThat(french.length(Duration.ofSeconds(750))).isEqualTo("12\u00a0min\u00a030\u00a0s");
    assertThat(french.length(Duration.ofSeconds(72))).isEqualTo("1\u00a0min\u00a012\u00a0s");
    assertThat(english.length(Duration.ofSeconds(3723))).isEqualTo("1\u00a0h\u00a02\u00a0min");
  }
}
