package org.ressourcerie.access;

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

  default boolean may(Permission permission) {
    return roles().stream().anyMatch(role -> role.permits(permission));
  }
}
