package org.ressourcerie.resources.drafting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Grant;

/**
 * Who may read something, as it was chosen: one of three words, or lines for all the rest.
 *
 * @param stance {@code open} (to everyone, or as what holds it), {@code members}, {@code staff} or
 *     {@code chosen}
 * @param lines what was typed for {@code chosen}
 */
public record Readers(String stance, List<Line> lines) {
  /** The stances, in the order in which they are offered. */
  public static final List<String> STANCES = List.of("open", "members", "staff", "chosen");

  public static final Readers OPEN = new Readers("open", List.of());

  /** An audience's token and two local times; any may be empty. */
  public record Line(String who, String from, String until) {
    public static final Line EMPTY = new Line("", "", "");

    @JsonIgnore
    public boolean isEmpty() {
      return who.isBlank() && from.isBlank() && until.isBlank();
    }
  }

  public Readers {
    stance = STANCES.contains(stance) ? stance : "chosen";
    lines = List.copyOf(lines);
  }

  @JsonIgnore
  public boolean isChosen() {
    return stance.equals("chosen");
  }

  /** As it would be chosen for a rule that stands. */
  public static Readers of(AccessRule rule, ZoneId zone) {
    if (rule.isAlwaysPublic()) {
      return OPEN;
    }
    if (rule.equals(AccessRule.MEMBERS)) {
      return new Readers("members", List.of());
    }
    if (rule.equals(AccessRule.STAFF)) {
      return new Readers("staff", List.of());
    }
    return new Readers("chosen", rule.grants().stream().map(grant -> line(grant, zone)).toList());
  }

  private static Line line(Grant grant, ZoneId zone) {
    return new Line(
        grant.audience().token(), local(grant.from(), zone), local(grant.until(), zone));
  }

  private static String local(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? ""
        : LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
