package org.ressourcerie.bench;

import java.util.Arrays;

/** How long calls took, one after the other. */
record Timed(int calls, double p50Ms, double p99Ms) {

  /** Times as they come, in nanoseconds. */
  static final class Taken {
    private long[] times = new long[1024];
    private int count;

    void add(long time) {
      times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
      times[count++] = time;
    }

    Timed timed() {
      long[] sorted = Arrays.stream(times, 0, count).sorted().toArray();
      return new Timed(
          count,
          Rounded.to3(sorted[count / 2] / 1e6),
          Rounded.to3(sorted[(int) (count * 0.99)] / 1e6));
    }
  }
}
