package org.ressourcerie.resources.checking;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.listing.ResourceRow;

/**
 * What changes for everyone at an instant, way by way.
 *
 * @param at when; null for at once
 * @param row the resource's row in lists from then on; null when it is in none
 */
public record Difference(@Nullable Instant at, @Nullable ResourceRow row, List<Channel> channels) {

  /** What one way tells, tells no more, and still tells. */
  public record Channel(Way way, List<Fact> opened, List<Fact> closed, List<Fact> kept) {
    public boolean isSame() {
      return opened.isEmpty() && closed.isEmpty();
    }
  }

  static Difference between(World before, World after, @Nullable Instant at) {
    return new Difference(
        at,
        after.row(),
        Arrays.stream(Way.values())
            .map(
                way ->
                    new Channel(
                        way,
                        without(after, before, way),
                        without(before, after, way),
                        after.by(way).stream().filter(before.by(way)::contains).toList()))
            .toList());
  }

  private static List<Fact> without(World some, World others, Way way) {
    return some.by(way).stream().filter(fact -> !others.by(way).contains(fact)).toList();
  }

  /** Whether everyone gets more than before, by any way. */
  public boolean opens() {
    return channels.stream().anyMatch(channel -> !channel.opened().isEmpty());
  }

  public boolean isSame() {
    return channels.stream().allMatch(Channel::isSame);
  }
}
