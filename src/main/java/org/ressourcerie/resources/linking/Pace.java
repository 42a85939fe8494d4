package org.ressourcerie.resources.linking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Lets no two requests to a host follow each other too closely. */
final class Pace implements Consumer<String> {
  private final Map<String, Instant> free = new HashMap<>();
  private final Duration gap;
  private final Clock clock;
  private final Consumer<Duration> wait;

  /**
   * @param wait how time passes
   */
  Pace(Duration gap, Clock clock, Consumer<Duration> wait) {
    this.gap = gap;
    this.clock = clock;
    this.wait = wait;
  }

  @Override
  public void accept(String host) {
    Instant now = clock.instant();
    Instant from = free.getOrDefault(host, now);
    if (from.isAfter(now)) {
      wait.accept(Duration.between(now, from));
      now = from;
    }
    free.put(host, now.plus(gap));
  }
}
