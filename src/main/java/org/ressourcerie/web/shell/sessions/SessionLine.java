package org.ressourcerie.web.shell.sessions;

import java.time.Duration;
import java.time.Instant;

/**
 * A session's row, read at each request.
 *
 * @param version grows with every change of what the session holds
 * @param turn of the rights of everyone, as of this read
 */
record SessionLine(
    String primary,
    Instant created,
    Instant lastAccess,
    Duration maxInactive,
    long version,
    long turn) {

  boolean isExpired(Instant now) {
    return !maxInactive.isNegative() && !lastAccess.plus(maxInactive).isAfter(now);
  }
}
