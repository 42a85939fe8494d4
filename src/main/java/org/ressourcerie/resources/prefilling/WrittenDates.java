package org.ressourcerie.resources.prefilling;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days as pages write them: ISO 8601 whole or in part, and the ways of French and English. */
final class WrittenDates {
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          form("uuuu/M/d", Locale.ROOT),
          form("d/M/uuuu", Locale.ROOT),
          form("d.M.uuuu", Locale.ROOT),
          form("d MMMM uuuu", Locale.FRENCH),
          form("d MMM uuuu", Locale.FRENCH),
          form("MMMM d, uuuu", Locale.ENGLISH),
          form("d MMMM uuuu", Locale.ENGLISH),
          form("uuuu-M", Locale.ROOT),
          form("uuuu/M", Locale.ROOT),
          form("MMMM uuuu", Locale.FRENCH),
          form("uuuu", Locale.ROOT));
  private static final TemporalQuery<LocalDate> DAY = WrittenDates::day;

  private WrittenDates() {}

  /** The day that is told; null when none is, or one that cannot be. */
  static @Nullable LocalDate read(String text) {
    // What follows an ISO day is its hour.
    String written =
        text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2})[T ].*", "$1").replace("1er ", "1 ");
    return FORMS.stream()
        .map(form -> read(form, written))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate read(DateTimeFormatter form, String written) {
    try {
      return form.parse(written, DAY);
    } catch (DateTimeParseException another) {
      return null;
    }
  }

  private static LocalDate day(TemporalAccessor told) {
    if (told.isSupported(ChronoField.EPOCH_DAY)) {
      return LocalDate.from(told);
    }
    return told.isSupported(ChronoField.MONTH_OF_YEAR)
        ? YearMonth.from(told).atDay(1)
        : Year.from(told).atDay(1);
  }

  private static DateTimeFormatter form(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
