package org.ressourcerie.search.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ressourcerie.search.Clue;

/** Years and periods as people write them: 2023, 2021-2023, depuis 2022, de 2021 à 2023. */
final class Years {
  private static final String YEAR = "((?:19[5-9]|20[0-9])[0-9])";
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}#/-])(?:(?:(?:de|entre|from|between)\\s+)?"
              + YEAR
              + "\\s*(?:[-–/]|à|et|to|and)\\s*"
              + YEAR
              + "|(?:depuis|since)\\s+"
              + YEAR
              + "|"
              + YEAR
              + ")(?![\\p{L}\\p{N}-])");

  private Years() {}

  /**
   * @param now the year in which a period that goes on ends
   */
  static List<Clue> in(String text, int now) {
    List<Clue> clues = new ArrayList<>();
    Matcher found = PERIOD.matcher(text);
    while (found.find()) {
      int from = year(found, 1, 3, 4);
      int until = found.group(2) != null ? year(found, 2) : found.group(3) != null ? now : from;
      if (from <= until && until <= now + 1) {
        List<String> years = IntStream.rangeClosed(from, until).mapToObj(String::valueOf).toList();
        clues.add(new Clue("year", years, found.group()));
      }
    }
    return clues;
  }

  private static int year(Matcher found, int... groups) {
    for (int group : groups) {
      if (found.group(group) != null) {
        return Integer.parseInt(found.group(group));
      }
    }
    throw new IllegalStateException("a period without a year");
  }
}
