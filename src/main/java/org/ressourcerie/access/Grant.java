package org.ressourcerie.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One audience, admitted from an instant (inclusive) until another (exclusive). A null bound is
 * open. Written {@code audience;from;until}, instants in whole seconds of the epoch.
 */
public record Grant(Audience audience, @Nullable Instant from, @Nullable Instant until) {

  public static Grant to(Audience audience) {
    return new Grant(audience, null, null);
  }

  /** Reads the written form; an unreadable one is an {@link IllegalArgumentException}. */
  public static Grant parse(String written) {
    String[] parts = written.split(";", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a grant: " + written);
    }
    return new Grant(new Audience(parts[0]), instant(parts[1]), instant(parts[2]));
  }

  boolean admits(Set<Audience> audiences, Instant at) {
    return audiences.contains(audience)
        && (from == null || !at.isBefore(from))
        && (until == null || at.isBefore(until));
  }

  private static @Nullable Instant instant(String seconds) {
    return seconds.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private static String seconds(@Nullable Instant instant) {
    return instant == null ? "" : Long.toString(instant.getEpochSecond());
  }

  @Override
  public String toString() {
    return audience + ";" + seconds(from) + ";" + seconds(until);
  }
}
