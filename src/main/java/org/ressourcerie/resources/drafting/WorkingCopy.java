package org.ressourcerie.resources.drafting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was last saved.
 *
 * @param number of the resource it is, or will be
 * @param baseVersion of the resource when it was begun; null for a resource to come
 * @param saves how often it was saved
 * @param holder who has it in hand; null when nobody has
 * @param publishAt when it is to be published by itself; null unless it is scheduled
 * @param scheduledBy who asked for that; null unless it is scheduled
 * @param note what is told of this publication; may be empty
 */
public record WorkingCopy(
    long id,
    long number,
    @Nullable Long baseVersion,
    State state,
    Content content,
    long saves,
    String savedBy,
    Instant savedAt,
    @Nullable Holder holder,
    @Nullable Instant publishAt,
    @Nullable String scheduledBy,
    String note) {

  /** After this long without a sign, a draft is nobody’s any more. */
  public static final Duration HELD = Duration.ofMinutes(30);

  /** Where a draft is on its way. */
  public enum State {
    WRITING,
    REVIEW,
    SCHEDULED;

    /** In the database and in messages. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static State of(String id) {
      return valueOf(id.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** Who had it in hand, and when they last gave a sign. */
  public record Holder(String key, String name, Instant at) {}

  /** Whether it is a resource that nobody has seen yet. */
  public boolean isNew() {
    return baseVersion == null;
  }

  /** Whether someone else has it in hand now. */
  public boolean isHeldByOther(Hand hand, Instant now) {
    return holder != null
        && !holder.key().equals(hand.key())
        && holder.at().plus(HELD).isAfter(now);
  }

  /** Whether this hand may write in it now. */
  public boolean isIn(Hand hand) {
    return holder != null && holder.key().equals(hand.key());
  }
}
