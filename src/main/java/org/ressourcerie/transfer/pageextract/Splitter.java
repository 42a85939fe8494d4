package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines into notices. Between two groups of labels stand the summary of the one, then
 * perhaps titles that have nothing else, then the title and the body of the next. The summary ends
 * where the body that it repeats ends; the next body begins where its own summary, further down,
 * begins to repeat it; its title is the line before.
 */
final class Splitter {
  private final List<Line> lines;
  private final List<Group> groups;
  private final List<Notice> notices = new ArrayList<>();
  private @Nullable Notice open;

  Splitter(List<Line> lines, List<Group> groups) {
    this.lines = lines;
    this.groups = groups;
  }

  /** The notices in their order; groups without any title have none. */
  List<Notice> notices() {
    for (int i = 0; i < groups.size(); i++) {
      between(i);
    }
    List<Line> rest = lines.subList(groups.getLast().end(), lines.size());
    Notice last = open;
    if (last != null) {
      int end = summaryEnd(last, rest, rest.size());
      end += isCutCopy(last.body(), rest, end) ? 1 : 0;
      close(last, rest.subList(0, end < 0 ? rest.size() : end), end >= 0 || isPlain(last));
      unlabelled(end < 0 ? List.of() : rest.subList(end, rest.size()));
    }
    return notices;
  }

  /** What stands before the group: the end of the open notice, then the beginning of this one. */
  private void between(int index) {
    Group group = groups.get(index);
    int from = index == 0 ? 0 : groups.get(index - 1).end();
    List<Line> region = lines.subList(from, group.start());
    List<Line> after = summaryText(index);
    int end = index + 1 < groups.size() ? groups.get(index + 1).start() : lines.size();
    int body = Overlap.bodyStart(region, after, end == lines.size());
    int known = open == null ? 0 : summaryEnd(open, region, body < 0 ? region.size() : body - 1);
    if (body >= 0 && body - 1 < known) {
      body = known + 1;
    }
    boolean bodyExpected = group.declaresPublic() || (after.isEmpty() && !group.declaresPrivate());
    int title =
        body >= 0 ? body - 1 : guessTitle(region, Math.max(known, 0), bodyExpected, known >= 0);
    boolean certain = body >= 0 || known >= 0 || !group.declaresPublic();
    finishOpen(region, known, title);
    open = title < 0 ? null : begin(region, title, group, after, certain);
  }

  private static Notice begin(
      List<Line> region, int title, Group group, List<Line> after, boolean certain) {
    List<Line> body = region.subList(title + 1, region.size());
    List<Line> summary = group.endsWithSummary() ? List.of() : after;
    return new Notice(region.get(title), body, group, summary, certain);
  }

  private void finishOpen(List<Line> region, int known, int title) {
    int until = title < 0 ? region.size() : title;
    Notice previous = open;
    if (previous == null) {
      unlabelled(region.subList(0, until));
      return;
    }
    int end = known < 0 ? beforeQuestions(region, until) : known;
    close(previous, region.subList(0, end), known >= 0 || isPlain(previous) || end <= 1);
    unlabelled(region.subList(end, until));
  }

  /**
   * A question of right alone, after a text whose end is not told, is a notice that has no more.
   */
  private static int beforeQuestions(List<Line> region, int until) {
    int end = until;
    while (end > 1
        && region.get(end - 1).alone()
        && Kinds.isQuestionOfRight(region.get(end - 1).text())) {
      end--;
    }
    return end;
  }

  /** A text whose end is not told is not a doubt when it is all there is of a notice. */
  private static boolean isPlain(Notice notice) {
    return notice.body().isEmpty();
  }

  private void close(Notice notice, List<Line> text, boolean certain) {
    boolean last = notice.group() != null && notice.group().endsWithSummary();
    notices.add(last ? notice.withSummary(text, certain) : notice);
  }

  /** The lines of the region that are the open notice's summary; -1 when nothing tells. */
  private static int summaryEnd(Notice notice, List<Line> region, int limit) {
    if (notice.group() == null || !notice.group().endsWithSummary()) {
      return 0;
    }
    if (notice.body().isEmpty()) {
      return -1;
    }
    int end = Overlap.summaryEnd(notice.body(), region.subList(0, Math.max(0, limit)));
    return end == 0 && limit > 0 ? -1 : end;
  }

  /** Whether the extract ends within the copy of the next line of the body. */
  private static boolean isCutCopy(List<Line> body, List<Line> rest, int end) {
    return end >= 0
        && end == rest.size() - 1
        && end < body.size()
        && body.get(end).key().startsWith(rest.get(end).key());
  }

  private List<Line> summaryText(int index) {
    Group group = groups.get(index);
    if (!group.endsWithSummary()) {
      return group.summary() == null ? List.of() : group.summary();
    }
    int until = index + 1 < groups.size() ? groups.get(index + 1).start() : lines.size();
    return lines.subList(group.end(), until);
  }

  /**
   * Without a repetition: the first line when text follows it, else the last; and the last line
   * that looks like a title when a summary of unknown length stands before.
   */
  private static int guessTitle(List<Line> region, int from, boolean bodyExpected, boolean known) {
    if (from >= region.size()) {
      return -1;
    }
    if (known) {
      return hasText(region.subList(from + 1, region.size())) ? from : region.size() - 1;
    }
    for (int i = region.size() - 1; i >= from; i--) {
      boolean textFollows = hasText(region.subList(i + 1, region.size()));
      if (region.get(i).isTitleLike() && (textFollows || !bodyExpected)) {
        return i;
      }
    }
    return region.size() - 1;
  }

  private static boolean hasText(List<Line> lines) {
    return lines.stream().anyMatch(line -> !line.isTitleLike());
  }

  /** Lines that belong to no group: one notice with its text, or titles alone. */
  private void unlabelled(List<Line> left) {
    if (left.isEmpty()) {
      return;
    }
    if (hasText(left)) {
      notices.add(Notice.unlabelled(left.getFirst(), left.subList(1, left.size())));
    } else {
      left.forEach(line -> notices.add(Notice.unlabelled(line, List.of())));
    }
  }
}
