package org.ressourcerie.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The words of one language: messages of the message files, dates, numbers and sizes. Instants are
 * told in the network's zone.
 */
public record Words(MessageSource messages, Locale locale, ZoneId zone) {
  private static final String NARROW = "\u202f";
  private static final String NO_BREAK = "\u00a0";

  public Words(MessageSource messages, Locale locale) {
    this(messages, locale, ZoneId.of("Europe/Paris"));
  }

  /**
   * The message of this key with its arguments (java.text.MessageFormat); a missing key is an
   * error.
   */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** A message that chooses its form by the number: {@code {0,choice,0#…|1#…|1<…}}. */
  public String plural(String key, long count) {
    return say(key, count);
  }

  /** Two letters, for {@code lang} attributes. */
  public String language() {
    return locale.getLanguage();
  }

  /** A date in letters: « 3 octobre 2026 », « 1er octobre 2026 ». */
  public String date(LocalDate date) {
    return day(date) + pattern(" MMMM yyyy").format(date);
  }

  /** The day of an instant in letters. */
  public String date(Instant instant) {
    return date(instant.atZone(zone).toLocalDate());
  }

  /** Day and hour: « mardi 15 décembre 2026 à 9 h », « Tuesday 15 December 2026, 9:00 ». */
  public String dateTime(Instant instant) {
    ZonedDateTime at = instant.atZone(zone);
    String date = pattern("EEEE ").format(at) + date(at.toLocalDate());
    if (!isFrench()) {
      return date + pattern(", H:mm").format(at);
    }
    String minutes = at.getMinute() == 0 ? "" : NO_BREAK + pattern("mm").format(at);
    return date + " à " + at.getHour() + NO_BREAK + "h" + minutes;
  }

  /** A number with its thousands set apart: « 12 480 ». */
  public String number(long number) {
    String digits = String.format(Locale.ROOT, "%,d", number);
    return isFrench() ? digits.replace(",", NARROW) : digits;
  }

  /** A size in decimal units: « 1,2 Mo ». */
  public String size(long bytes) {
    String unit = isFrench() ? "o" : "B";
    if (bytes < 1_000) {
      return bytes + NO_BREAK + (isFrench() ? "octets" : "bytes");
    }
    if (bytes < 999_500) {
      return Math.round(bytes / 1e3) + NO_BREAK + "k" + unit;
    }
    boolean mega = bytes < 999_950_000;
    String value = String.format(locale, "%.1f", bytes / (mega ? 1e6 : 1e9));
    return value + NO_BREAK + (mega ? "M" : "G") + unit;
  }

  /** How long something lasts: « 12 min 30 s », « 1 h 2 min », the seconds of an hour left out. */
  public String length(Duration length) {
    List<String> parts = new ArrayList<>();
    addPart(parts, length.toHours(), "h");
    addPart(parts, length.toMinutesPart(), "min");
    addPart(parts, length.toHours() > 0 ? 0 : length.toSecondsPart(), "s");
    return String.join(NO_BREAK, parts);
  }

  private static void addPart(List<String> parts, long number, String unit) {
    if (number > 0) {
      parts.add(number + NO_BREAK + unit);
    }
  }

  /** A moment of a recording: « 23:10 », « 1:02:03 ». */
  public String duration(Duration duration) {
    String tail = "%02d".formatted(duration.toSecondsPart());
    return duration.toHours() == 0
        ? duration.toMinutes() + ":" + tail
        : "%d:%02d:%s".formatted(duration.toHours(), duration.toMinutesPart(), tail);
  }

  private String day(LocalDate date) {
    int day = date.getDayOfMonth();
    return isFrench() && day == 1 ? "1er" : Integer.toString(day);
  }

  private boolean isFrench() {
    return language().equals("fr");
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
