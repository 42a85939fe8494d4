package org.ressourcerie.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets through only so many messages from one place, and in all, for a form that anyone may send.
 * Places are forgotten after ten minutes and never leave the memory of this process.
 */
public final class Turnstile {
  private static final int FROM_ONE_PLACE = 5;
  private static final int IN_ALL = 100;
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final String EVERYWHERE = "*";

  private final Cache<String, AtomicInteger> passed =
      Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(10_000).build();

  /** Whether one more may come from this network address; counts it. */
  public boolean admits(String place) {
    return count(place) <= FROM_ONE_PLACE && count(EVERYWHERE) <= IN_ALL;
  }

  private int count(String place) {
    return passed.get(place, name -> new AtomicInteger()).incrementAndGet();
  }
}
