package org.ressourcerie.access;

import java.time.Instant;
import java.util.Set;

/** Someone who signed in, as of this request. */
public interface SignedIn extends Reading {

  /** How the site addresses this person. */
  String name();

  /** What this person is to the team; empty for a plain reader. */
  Set<Role> roles();

  /** True while someone of the team looks at the site as others see it. */
  default boolean isSeeingAs() {
    return false;
  }

  /**
   * Until when this holds if nothing is changed by hand: the next date of a mandate, a membership
   * or a group. In the past when nothing is known of it, and then it is asked at each request.
   */
  default Instant until() {
    return Instant.MIN;
  }

  default boolean may(Permission permission) {
    return roles().stream().anyMatch(role -> role.permits(permission));
  }
}
