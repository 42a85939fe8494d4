package org.ressourcerie.resources.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to one resource for whoever holds it.
 *
 * @param id its name in the audience {@code link:…}; says nothing of the address
 * @param purpose for whom and what, in the team's words
 * @param until the first instant at which it opens nothing more
 * @param revokedAt null while it stands
 */
public record Share(
    String id,
    long resource,
    String purpose,
    String madeBy,
    Instant madeAt,
    Instant until,
    @Nullable Instant revokedAt) {

  public boolean standsAt(Instant at) {
    return revokedAt == null && at.isBefore(until);
  }
}
