package org.ressourcerie.web.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.KeptSignIn;
import org.ressourcerie.web.spi.SignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The session's security context, its rights asked anew at each request: a right that ended is gone
 * at the next one, whatever the session remembers.
 */
final class LiveSecurityContexts implements SecurityContextRepository {
  private static final Logger log = LoggerFactory.getLogger(LiveSecurityContexts.class);
  private final SecurityContextRepository kept;
  private final Iterable<SignIns> signIns;
  private final Consumer<HttpServletRequest> ending;

  /** What ends the sessions that are too old is asked before each is read. */
  LiveSecurityContexts(
      SecurityContextRepository kept,
      Iterable<SignIns> signIns,
      Consumer<HttpServletRequest> ending) {
    this.kept = kept;
    this.signIns = signIns;
    this.ending = ending;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    DeferredSecurityContext loaded = kept.loadDeferredContext(request);
    return new DeferredSecurityContext() {
      private Optional<SecurityContext> live = Optional.empty();

      @Override
      public SecurityContext get() {
        if (live.isEmpty()) {
          ending.accept(request);
          live = Optional.of(live(loaded.get()));
        }
        return live.get();
      }

      @Override
      public boolean isGenerated() {
        return loaded.isGenerated();
      }
    };
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    ending.accept(holder.getRequest());
    return live(kept.loadContext(holder));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    kept.saveContext(context, request, response);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return kept.containsContext(request);
  }

  private SecurityContext live(SecurityContext context) {
    Authentication known = context.getAuthentication();
    return known != null && known.getPrincipal() instanceof KeptSignIn sign ? now(sign) : context;
  }

  /** Whoever cannot be asked about reads as anonymous until they can. */
  private SecurityContext now(KeptSignIn kept) {
    try {
      for (SignIns each : signIns) {
        Optional<SignedIn> who = each.now(kept);
        if (who.isPresent()) {
          return new SecurityContextImpl(
              UsernamePasswordAuthenticationToken.authenticated(who.get(), null, List.of()));
        }
      }
    } catch (RuntimeException failure) {
      log.error("The rights of a reader could not be computed; they read as anonymous", failure);
    }
    return new SecurityContextImpl();
  }
}
