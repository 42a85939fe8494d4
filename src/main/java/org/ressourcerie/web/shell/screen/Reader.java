package org.ressourcerie.web.shell.screen;

import java.util.Optional;
import org.ressourcerie.access.Reading;
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
      return principal(Reading.class).map(Reading::visitor).orElse(Visitor.ANONYMOUS);
    } catch (RuntimeException failure) {
      log.error("The rights of a reader could not be computed; they read as anonymous", failure);
      return Visitor.ANONYMOUS;
    }
  }

  public static Optional<SignedIn> signedIn() {
    return principal(SignedIn.class);
  }

  private static <T> Optional<T> principal(Class<T> type) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.isAuthenticated() && type.isInstance(known.getPrincipal())
        ? Optional.of(type.cast(known.getPrincipal()))
        : Optional.empty();
  }
}
