package org.ressourcerie.members.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.TableLine;

/** The cells of one line, read as what they should be; what they are not is an issue. */
final class Cells {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private final TableLine line;
  private final List<Issue> issues = new ArrayList<>();

  Cells(TableLine line) {
    this.line = line;
  }

  List<Issue> issues() {
    return issues;
  }

  /** The cell without what an export put before it; empty when nothing is in it. */
  String text(String column) {
    return Formulas.read(line.get(column));
  }

  Optional<String> maybe(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }

  /** The values of a cell that holds several, parted by bars, commas, semicolons or spaces. */
  List<String> several(String column) {
    return Arrays.stream(text(column).split("[|,;\\s]+", -1))
        .filter(value -> !value.isEmpty())
        .map(value -> value.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** Null when the cell is empty or holds no date, which is an error. */
  @Nullable LocalDate date(String column) {
    Optional<String> written = maybe(column);
    Optional<LocalDate> date = written.flatMap(Cells::dateIn);
    if (written.isPresent() && date.isEmpty()) {
      error("date-wrong", written.get());
    }
    return date.orElse(null);
  }

  /** Yes or no; what is written otherwise reads as the default, with a warning. */
  boolean yes(String column, boolean otherwise) {
    String word = text(column).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return otherwise;
    }
    if (word.matches("oui|o|yes|y|vrai|true|1|x")) {
      return true;
    }
    if (!word.matches("non|n|no|faux|false|0")) {
      warning("yes-or-no", word);
      return otherwise;
    }
    return false;
  }

  void error(String code, String... arguments) {
    issues.add(Issue.error("members.import." + code, line.place(), arguments));
  }

  void warning(String code, String... arguments) {
    issues.add(Issue.warning("members.import." + code, line.place(), arguments));
  }

  boolean hasErrors() {
    return issues.stream().anyMatch(issue -> issue.level() == Issue.Level.ERROR);
  }

  static Optional<LocalDate> dateIn(String written) {
    Matcher iso = ISO.matcher(written);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher french = FRENCH.matcher(written);
    return french.matches()
        ? date(french.group(3), french.group(2), french.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException unreal) {
      return Optional.empty();
    }
  }
}
