package org.ressourcerie.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Opens the session of someone whose identity was just proven, lists and ends those that are open;
 * the present one also ends by POST /deconnexion.
 */
@Component
public class Sessions {
  private static final String WHO = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
  private static final String DEVICE = "device";
  private static final int HANDLE = 16;

  private final SecurityContextRepository contexts;

  /** Absent from a command, which has no sessions. */
  private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> kept;

  private final ApplicationEventPublisher events;

  Sessions(
      SecurityContextRepository contexts,
      ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> kept,
      ApplicationEventPublisher events) {
    this.contexts = contexts;
    this.kept = kept;
    this.events = events;
  }

  /** The {@link KeptSignIn#key()} of a session; empty when nobody signed in with it. */
  public static String key(HttpSession session) {
    return session.getAttribute(WHO) instanceof String who ? who : "";
  }

  /** Starts a new session: nothing of the anonymous one is carried over, so none can be planted. */
  public void open(KeptSignIn who, HttpServletRequest request, HttpServletResponse response) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(WHO, who.key());
    session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")));
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** The open sessions of who asks, the last seen first; none for who has not signed in. */
  public List<OpenSession> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || key(session).isEmpty()) {
      return List.of();
    }
    return kept.getObject().findByPrincipalName(key(session)).values().stream()
        .filter(one -> !one.isExpired())
        .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
        .map(one -> shown(one, session.getId()))
        .toList();
  }

  /** The open sessions of someone else, by the key of the sign-in, the last seen first. */
  public List<OpenSession> of(String key) {
    return kept.getObject().findByPrincipalName(key).values().stream()
        .filter(one -> !one.isExpired())
        .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
        .map(one -> shown(one, ""))
        .toList();
  }

  /** Ends one of the sessions of who asks; nothing when the handle is of none of them. */
  public void end(HttpServletRequest request, String handle) {
    end(request, one -> handle(one.getId()).equals(handle));
  }

  /** Ends all sessions of who asks, but this one. */
  public void endOthers(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    end(request, one -> session != null && !one.getId().equals(session.getId()));
  }

  /** Ends all sessions of someone, this one included if it is theirs, by the key of the sign-in. */
  public void endAll(String key) {
    end(key, one -> true);
  }

  private void end(HttpServletRequest request, Predicate<Session> which) {
    HttpSession session = request.getSession(false);
    if (session != null && !key(session).isEmpty()) {
      end(key(session), which);
    }
  }

  private void end(String key, Predicate<Session> which) {
    kept.getObject().findByPrincipalName(key).values().stream()
        .filter(which)
        .map(Session::getId)
        .forEach(
            id -> {
              kept.getObject().deleteById(id);
              events.publishEvent(new SessionEnded(key, SessionEnded.Why.ENDED_BY_HAND));
            });
  }

  private static OpenSession shown(Session one, String current) {
    String device = one.getAttribute(DEVICE);
    return new OpenSession(
        handle(one.getId()),
        one.getCreationTime(),
        one.getLastAccessedTime().truncatedTo(ChronoUnit.HOURS),
        device == null ? "" : device,
        one.getId().equals(current));
  }

  /** The number of a session opens it, so it is never written in a page. */
  private static String handle(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HANDLE);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
