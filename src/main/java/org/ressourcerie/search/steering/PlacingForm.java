package org.ressourcerie.search.steering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.directions.Placing;
import org.ressourcerie.search.understanding.SameWords;

/** What the team typed to place a thing; texts as typed, so that a mistake loses nothing. */
public record PlacingForm(String words, String thing, String how, String from, String until) {
  static final PlacingForm EMPTY = new PlacingForm("", "", "pin", "", "");
  private static final double HIGHER = 2;
  private static final double LOWER = 0.5;

  /** Message keys by field; empty when all is well but for the thing itself. */
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (SameWords.key(words).isEmpty()) {
      problems.put("words", "search.placing.words.missing");
    }
    if (!isDay(from)) {
      problems.put("from", "search.placing.day.wrong");
    }
    if (!isDay(until)) {
      problems.put("until", "search.placing.day.wrong");
    } else if (isDay(from) && !from.isBlank() && !until.isBlank() && until.compareTo(from) < 0) {
      problems.put("until", "search.placing.until.before");
    }
    return problems;
  }

  Placing placing(String type, long number) {
    String text = words.strip();
    return new Placing(0, text, SameWords.key(text), type, number, factor(), day(from), day(until));
  }

  private @Nullable Double factor() {
    return switch (how) {
      case "higher" -> HIGHER;
      case "lower" -> LOWER;
      default -> null;
    };
  }

  private static boolean isDay(String written) {
    try {
      day(written);
      return true;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static @Nullable LocalDate day(String written) {
    return written.isBlank() ? null : LocalDate.parse(written.strip());
  }
}
