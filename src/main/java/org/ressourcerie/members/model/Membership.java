package org.ressourcerie.members.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which an organisation is a member, both days included.
 *
 * @param id 0 until it is kept
 * @param until null while no end is known
 * @param graceUntil the last day on which it still counts as one after its end
 * @param graceReason why; told whenever there are days of grace
 */
public record Membership(
    long id,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate graceUntil,
    @Nullable String graceReason) {

  /** Whether it counts on this day, by its days of grace too. */
  public boolean isInForce(LocalDate day) {
    LocalDate end = end();
    return !day.isBefore(since) && (end == null || !day.isAfter(end));
  }

  /** Whether only the days of grace keep it in force on this day. */
  public boolean isInGrace(LocalDate day) {
    return isInForce(day) && until != null && day.isAfter(until);
  }

  /** The last day on which it counts; null while no end is known. */
  public @Nullable LocalDate end() {
    return graceUntil != null ? graceUntil : until;
  }

  /** Whether both count on some day. */
  public boolean overlaps(Membership other) {
    return !isOver(other.since) && !other.isOver(since);
  }

  private boolean isOver(LocalDate day) {
    LocalDate end = end();
    return end != null && end.isBefore(day);
  }
}
