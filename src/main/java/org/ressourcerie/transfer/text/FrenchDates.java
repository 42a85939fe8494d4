package org.ressourcerie.transfer.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people write them: « 1er octobre 2023 », « 01/10/2023 », « 2023-10-01 ». */
public final class FrenchDates {
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  private static final Pattern LETTERS =
      Pattern.compile("(\\d{1,2})(?:er)? (" + String.join("|", MONTHS) + ") (\\d{4})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private FrenchDates() {}

  /** The first date written in this text; empty when there is none, or none that exists. */
  public static Optional<LocalDate> in(String text) {
    String plain = Slug.plain(text).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    Matcher letters = LETTERS.matcher(plain);
    if (letters.find()) {
      return date(letters.group(3), 1 + MONTHS.indexOf(letters.group(2)), letters.group(1));
    }
    Matcher iso = ISO.matcher(plain);
    if (iso.find()) {
      return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
    }
    Matcher slashes = DAY_FIRST.matcher(plain);
    return slashes.find()
        ? date(slashes.group(3), Integer.parseInt(slashes.group(2)), slashes.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
