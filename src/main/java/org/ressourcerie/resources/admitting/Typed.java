package org.ressourcerie.resources.admitting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.explaining.Ruled;

/**
 * What the form holds for one part, as it was typed.
 *
 * @param stance {@code public} or {@code above} for the rule that narrows nothing, else {@code
 *     reserved}
 * @param lines one for each grant, and some that are empty
 */
public record Typed(String stance, List<Line> lines) {
  private static final int FEWEST = 3;

  /** A grant: an audience's token, and two local times; any may be empty. */
  public record Line(String who, String from, String until) {
    static final Line EMPTY = new Line("", "", "");

    boolean isEmpty() {
      return who.isBlank() && from.isBlank() && until.isBlank();
    }
  }

  public Typed {
    List<Line> shown = new ArrayList<>(lines);
    do {
      shown.add(Line.EMPTY);
    } while (shown.size() < FEWEST);
    lines = List.copyOf(shown);
  }

  public boolean isReserved() {
    return stance.equals("reserved");
  }

  /** The form of a rule that stands. */
  static Typed of(Ruled part, AccessRule rule, ZoneId zone) {
    if (rule.isAlwaysPublic()) {
      return new Typed(open(part), List.of());
    }
    return new Typed(
        "reserved",
        rule.grants().stream()
            .map(
                grant ->
                    new Line(
                        grant.audience().token(),
                        local(grant.from(), zone),
                        local(grant.until(), zone)))
            .toList());
  }

  /** What the stance that narrows nothing is called for this part. */
  static String open(Ruled part) {
    return part.what().equals("resource") ? "public" : "above";
  }

  private static String local(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? ""
        : LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
