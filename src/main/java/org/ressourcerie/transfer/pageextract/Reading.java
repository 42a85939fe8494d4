package org.ressourcerie.transfer.pageextract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.text.FrenchDates;
import org.ressourcerie.transfer.text.Slug;

/**
 * What is kept of a notice's lines: its text once, the dates that lines of their own tell.
 *
 * @param text without the summary where it repeats the body, the title repeated, and lines of dates
 * @param summary the extract's own, when it is short and says something else than the body
 * @param dropped characters that were there twice
 */
record Reading(
    List<Line> text,
    @Nullable String summary,
    @Nullable LocalDate updatedOn,
    @Nullable LocalDate publishedOn,
    int dropped) {
  private static final Pattern UPDATED = Pattern.compile("\\W*mise? a jour (le |du |au |en )?.*");
  private static final Pattern PUBLISHED = Pattern.compile("\\W*publiee? le .*");
  private static final int LONGEST_DATE_LINE = 60;

  static Reading of(Notice notice) {
    Set<String> body = notice.body().stream().map(Line::key).collect(Collectors.toSet());
    List<Line> more = notice.summary().stream().filter(line -> !body.contains(line.key())).toList();
    if (isCutCopy(notice, more)) {
      more = List.of();
    }
    boolean own = isOwnSummary(notice, more);
    var text = new ArrayList<>(notice.body());
    if (!own) {
      text.addAll(more);
    }
    int dropped = Overlap.length(notice.summary()) - Overlap.length(more);
    return withDates(notice, text, own ? more : List.of(), dropped);
  }

  private static Reading withDates(Notice notice, List<Line> text, List<Line> own, int dropped) {
    LocalDate updated = date(text, UPDATED);
    LocalDate published = date(text, PUBLISHED);
    String title = notice.title().letters();
    List<Line> kept =
        text.stream()
            .filter(line -> !line.letters().equals(title) || title.isEmpty())
            .filter(line -> !isDate(line, UPDATED) && !isDate(line, PUBLISHED))
            .toList();
    String summary =
        own.isEmpty() ? null : own.stream().map(Line::text).collect(Collectors.joining(" "));
    int titles =
        text.stream().filter(line -> line.letters().equals(title)).mapToInt(Reading::size).sum();
    return new Reading(kept, summary, updated, published, dropped + titles);
  }

  /** A real summary: a body stands beside it, nothing is common to both, and it is short. */
  private static boolean isOwnSummary(Notice notice, List<Line> more) {
    return !more.isEmpty()
        && !notice.body().isEmpty()
        && more.size() == notice.summary().size()
        && Overlap.length(more) + more.size() <= 400;
  }

  private static boolean isCutCopy(Notice notice, List<Line> more) {
    return more.size() == 1
        && more.getFirst().equals(notice.summary().getLast())
        && notice.body().stream().anyMatch(l -> l.key().startsWith(more.getFirst().key()));
  }

  private static int size(Line line) {
    return line.text().length();
  }

  private static @Nullable LocalDate date(List<Line> text, Pattern words) {
    return text.stream()
        .filter(line -> isDate(line, words))
        .flatMap(line -> FrenchDates.in(line.text()).stream())
        .findFirst()
        .orElse(null);
  }

  private static boolean isDate(Line line, Pattern words) {
    return line.text().length() <= LONGEST_DATE_LINE
        && words.matcher(Slug.plain(line.text())).matches()
        && FrenchDates.in(line.text()).isPresent();
  }
}
