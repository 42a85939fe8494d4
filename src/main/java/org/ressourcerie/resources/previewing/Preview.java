package org.ressourcerie.resources.previewing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows a draft to whoever holds it.
 *
 * @param id names it for the team; says nothing of the address
 * @param purpose for whom, in the team's words
 * @param until the first instant at which it shows nothing more
 * @param revokedAt null while it stands
 */
public record Preview(
    String id,
    long draft,
    String purpose,
    String madeBy,
    Instant madeAt,
    Instant until,
    @Nullable Instant revokedAt) {

  public boolean standsAt(Instant at) {
    return revokedAt == null && at.isBefore(until);
  }
}
