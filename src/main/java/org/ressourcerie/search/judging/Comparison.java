package org.ressourcerie.search.judging;

import java.util.List;

/**
 * The judged searches before and after a change, as somebody without an account gets them.
 *
 * @param lines one for each judged search
 */
public record Comparison(List<Line> lines) {
  /** Places beyond this are not looked at: the first page is what people read. */
  static final int LOOKED_AT = 10;

  private static final double SMALLEST = 1e-9;

  public Comparison {
    lines = List.copyOf(lines);
  }

  /**
   * A judged search.
   *
   * @param before the place of its first right answer, from 1; 0 when it is not among the first ten
   */
  public record Line(String text, int before, int after) {
    public boolean rises() {
      return worth(after) > worth(before);
    }

    public boolean falls() {
      return worth(after) < worth(before);
    }
  }

  /** Those whose first right answer moves up. */
  public List<Line> rising() {
    return lines.stream().filter(Line::rises).toList();
  }

  /** Those whose first right answer moves down. */
  public List<Line> falling() {
    return lines.stream().filter(Line::falls).toList();
  }

  /** Mean reciprocal rank of the first ten (MRR@10), from 0 to 1. */
  public double before() {
    return lines.stream().mapToDouble(line -> worth(line.before())).average().orElse(0);
  }

  /** The same, after the change. */
  public double after() {
    return lines.stream().mapToDouble(line -> worth(line.after())).average().orElse(0);
  }

  /** Whether right answers stand lower on the whole. */
  public boolean worsens() {
    return after() < before() - SMALLEST;
  }

  private static double worth(int place) {
    return place == 0 ? 0 : 1.0 / place;
  }
}
