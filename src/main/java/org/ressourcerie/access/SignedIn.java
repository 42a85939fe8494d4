package org.ressourcerie.access;

import java.util.Set;

/**
 * Someone who signed in, as of this request; anything else in the security context is anonymous.
 */
public interface SignedIn {
  Visitor visitor();

  /** How the site addresses this person. */
  String name();

  /** What this person is to the team; empty for a plain reader. */
  Set<Role> roles();

  default boolean may(Permission permission) {
    return roles().stream().anyMatch(role -> role.permits(permission));
  }
}
