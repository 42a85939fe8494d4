package org.ressourcerie.bench;

import java.util.Arrays;
import java.util.stream.Stream;

/** How long calls took. */
record Timed(int calls, double p50Ms, double p99Ms) {

  /** Times as they come, in nanoseconds. */
  static final class Taken {
    private long[] times = new long[1024];
    private int count;

    void add(long time) {
      times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
      times[count++] = time;
    }

    int count() {
      return count;
    }

    Timed timed() {
      return of(Stream.of(this));
    }
  }

  /** All of these together; there is one call at least. */
  static Timed of(Stream<Taken> all) {
    long[] sorted =
        all.flatMapToLong(one -> Arrays.stream(one.times, 0, one.count)).sorted().toArray();
    return new Timed(
        sorted.length,
        Rounded.to3(sorted[sorted.length / 2] / 1e6),
        Rounded.to3(sorted[(int) (sorted.length * 0.99)] / 1e6));
  }
}
