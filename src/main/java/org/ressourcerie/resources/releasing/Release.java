package org.ressourcerie.resources.releasing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that are published together.
 *
 * @param holds whether a draft with a warning that nobody let pass is left in writing
 * @param note what is told of each publication; may be empty
 * @param endedAt null while it waits or runs
 */
public record Release(
    long id,
    String askedBy,
    Instant askedAt,
    State state,
    boolean holds,
    String note,
    @Nullable Instant endedAt,
    int total,
    int done,
    int published) {

  /** How far it is. */
  public enum State {
    PROPOSED,
    RUNNING,
    DONE;

    /** In the database and in messages. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of one draft. */
  public enum Outcome {
    WAITING,
    PUBLISHED,
    /** Something in it keeps it from being published. */
    UNREADY,
    /** It has a warning, and such ones were to be left. */
    HELD,
    /** It was saved since it was looked at. */
    CHANGED,
    /** What is published is not what it was begun from. */
    STALE,
    /** It is not there any more: published by itself, or given up. */
    GONE,
    /** The site failed. */
    FAILED,
    /** Somebody stopped before its turn. */
    STOPPED;

    /** In the database and in messages. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One draft of a release.
   *
   * @param saves the counter of the draft as it was chosen
   * @param why why it was not published, in the order of its page
   */
  public record Line(
      long release,
      int position,
      long draft,
      long number,
      long saves,
      String title,
      Outcome outcome,
      List<Why> why) {}

  /**
   * One reason.
   *
   * @param found whether a check found it
   * @param name of the rule of that check; else the key of a message
   */
  public record Why(boolean found, String name, List<String> arguments) {}

  public boolean isProposed() {
    return state == State.PROPOSED;
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }
}
