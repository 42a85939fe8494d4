package org.ressourcerie.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer for one thing, with its reason.
 *
 * @param admitted whether the visitor may read
 * @param wanted the audiences that would be admitted now at the level that refused; empty when none
 *     would
 * @param opensAt when the refusing level next opens to this visitor by itself, if it does
 */
public record Decision(
    boolean admitted, Reason reason, List<Audience> wanted, @Nullable Instant opensAt) {

  /** Why the gate answered so. */
  public enum Reason {
    ADMITTED,
    STAFF,
    NOT_IN_AUDIENCE,
    NOT_YET,
    NO_LONGER,
    /** Rights could not be computed: closed, and logged as an error. */
    UNKNOWN
  }

  static Decision admitted(Reason reason) {
    return new Decision(true, reason, List.of(), null);
  }

  static Decision refused(Reason reason, List<Audience> wanted, @Nullable Instant opensAt) {
    return new Decision(false, reason, wanted, opensAt);
  }
}
