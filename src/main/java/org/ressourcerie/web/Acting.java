package org.ressourcerie.web;

import java.util.Optional;
import org.ressourcerie.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who does what is being done, for a log. */
public final class Acting {
  private Acting() {}

  /** The name of who signed in; empty for a command, or for what the program does by itself. */
  public static Optional<String> name() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof SignedIn who
        ? Optional.of(who.name())
        : Optional.empty();
  }
}
