package org.ressourcerie.web.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ressourcerie.access.Reading;
import org.ressourcerie.web.KeptSignIn;
import org.ressourcerie.web.SessionTokens;
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
  private final KeptRights rights;
  private final Consumer<HttpServletRequest> ending;

  /** What ends the sessions that are too old is asked before each is read. */
  LiveSecurityContexts(
      SecurityContextRepository kept, KeptRights rights, Consumer<HttpServletRequest> ending) {
    this.kept = kept;
    this.rights = rights;
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
          live = Optional.of(live(loaded.get(), request));
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
    return live(kept.loadContext(holder), holder.getRequest());
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

  private SecurityContext live(SecurityContext context, HttpServletRequest request) {
    Authentication known = context.getAuthentication();
    Object principal = known == null ? null : known.getPrincipal();
    if (principal != null && !(principal instanceof KeptSignIn)) {
      return context;
    }
    try {
      return session(request)
          .of(
              principal instanceof KeptSignIn who
                  ? rights.of(who, request.getSession(false))
                  : Optional.empty())
          .map(LiveSecurityContexts::context)
          .orElseGet(SecurityContextImpl::new);
    } catch (RuntimeException failure) {
      // Whoever cannot be asked about reads as anonymous until they can.
      log.error("The rights of a reader could not be computed; they read as anonymous", failure);
      return new SecurityContextImpl();
    }
  }

  private static SecurityContext context(Reading who) {
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
  }

  private static SessionRights session(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return new SessionRights(
        SessionTokens.of(request, SessionTokens.LINKS),
        session == null || session.getAttribute(SessionTokens.SEEN_AS) == null
            ? null
            : SessionTokens.of(request, SessionTokens.SEEN_AS));
  }
}
