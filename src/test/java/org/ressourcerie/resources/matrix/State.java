package org.ressourcerie.resources.matrix;

import java.time.Duration;
import java.time.Instant;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;

/** What may stand before something. */
enum State {
  PUBLIC,
  MEMBERS,
  GROUP,
  FUTURE,
  EXPIRED,
  DRAFT,
  WITHDRAWN;

  static final String CIRCLE = "matrice";

  AccessRule rule() {
    Instant now = Instant.now();
    Duration day = Duration.ofDays(1);
    return switch (this) {
      case PUBLIC, DRAFT, WITHDRAWN -> AccessRule.PUBLIC;
      case MEMBERS -> AccessRule.MEMBERS;
      case GROUP -> AccessRule.to(Audience.group(CIRCLE));
      case FUTURE -> AccessRule.to(Audience.MEMBERS, now.plus(day), null);
      case EXPIRED -> AccessRule.to(Audience.MEMBERS, null, now.minus(day));
    };
  }

  boolean isPublished() {
    return this != DRAFT && this != WITHDRAWN;
  }
}
