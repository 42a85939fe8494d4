package org.ressourcerie.admin.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ressourcerie.web.ui.Screen;

/**
 * What happened, the latest first.
 *
 * @param kind the only one that is shown; empty when all are
 * @param next the number of the next page; 0 when there is none
 */
public record AuditPage(Screen screen, List<AuditLine> lines, Optional<AuditKind> kind, int next) {
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /**
   * A way to filter.
   *
   * @param id empty for all kinds
   */
  public record Filter(String id, String label, boolean current) {}

  public List<Filter> filters() {
    Stream<Filter> kinds =
        Arrays.stream(AuditKind.values())
            .map(
                one ->
                    new Filter(
                        one.id(),
                        screen.say("admin.audit.kind." + one.id()),
                        kind.filter(one::equals).isPresent()));
    Filter all = new Filter("", screen.say("admin.audit.kind.all"), kind.isEmpty());
    return Stream.concat(Stream.of(all), kinds).toList();
  }

  /** What to add to an address to stay with this kind. */
  public String query() {
    return kind.map(one -> "?sorte=" + one.id()).orElse("");
  }

  /** The days of a line in letters; the spreadsheet keeps them as they are, to be sorted. */
  public String inLetters(String text) {
    return DAY.matcher(text).replaceAll(day -> Matcher.quoteReplacement(letters(day.group())));
  }

  private String letters(String day) {
    try {
      return screen.words().date(LocalDate.parse(day));
    } catch (DateTimeParseException noDay) {
      return day;
    }
  }
}
