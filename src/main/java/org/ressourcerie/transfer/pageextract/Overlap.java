package org.ressourcerie.transfer.pageextract;

import java.util.List;

/** Where a text and its repetition meet: the only trace of the boundaries between resources. */
final class Overlap {
  private Overlap() {}

  /**
   * The index in {@code before} at which the body begins that {@code after} repeats, or -1. At
   * least one line (the title) stands before it. A repetition that reaches the end of {@code
   * before} is preferred, the longest one first; failing that, one that covers half of what it
   * would make the body.
   *
   * @param atEnd whether the extract ends with {@code after}, whose last line may then be cut
   */
  static int bodyStart(List<Line> before, List<Line> after, boolean atEnd) {
    if (after.isEmpty()) {
      return -1;
    }
    int best = -1;
    int bestLength = 0;
    for (int b = 1; b < before.size(); b++) {
      List<Line> body = before.subList(b, before.size());
      int run = run(body, after, atEnd);
      if (run == body.size()) {
        return b;
      }
      int matched = length(body.subList(0, run));
      boolean cut = atEnd && run == after.size();
      if (matched > bestLength && matched >= 40 && (cut || 2 * matched >= length(body))) {
        best = b;
        bestLength = matched;
      }
    }
    return best;
  }

  /** How many lines of {@code text}, from its first, repeat the body; 0 when none does. */
  static int summaryEnd(List<Line> body, List<Line> text) {
    if (run(body, text, false) == body.size()) {
      return body.size();
    }
    int end = 0;
    for (Line line : body) {
      int window = Math.min(text.size(), Math.max(end, 0) + body.size() + 3);
      for (int i = end; i < window; i++) {
        if (text.get(i).key().equals(line.key())) {
          end = i + 1;
          break;
        }
      }
    }
    return end;
  }

  static int length(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  private static int run(List<Line> body, List<Line> after, boolean atEnd) {
    int run = 0;
    while (run < body.size() && run < after.size()) {
      String copy = after.get(run).key();
      boolean last = atEnd && run == after.size() - 1;
      String key = body.get(run).key();
      if (!(last ? key.startsWith(copy) : key.equals(copy))) {
        break;
      }
      run++;
    }
    return run;
  }
}
