package org.ressourcerie.web.shell.screen;

import java.util.Optional;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who reads, by the security context; whatever goes wrong, the reader is anonymous. */
public final class Reader {
  private static final Logger log = LoggerFactory.getLogger(Reader.class);

  private Reader() {}

  public static Visitor visitor() {
    try {
      return signedIn().map(SignedIn::visitor).orElse(Visitor.ANONYMOUS);
    } catch (RuntimeException failure) {
      log.error("The rights of a reader could not be computed; they read as anonymous", failure);
      return Visitor.ANONYMOUS;
    }
  }

  public static Optional<SignedIn> signedIn() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null
            && known.isAuthenticated()
            && known.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}
