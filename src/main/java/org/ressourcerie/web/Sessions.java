package org.ressourcerie.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ressourcerie.access.Audience;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of someone whose identity was just proven; it ends by POST /deconnexion. */
@Component
public class Sessions {
  /** Tokens of the links that a session opened. */
  public static final String LINKS = "ressourcerie.links";

  /** Tokens of the audiences that someone of the team looks with; none for an anonymous visitor. */
  public static final String SEEN_AS = "ressourcerie.seen-as";

  private static final int MOST = 50;
  private final SecurityContextRepository contexts;

  Sessions(SecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  /** Starts a new session: nothing of the anonymous one is carried over, so none can be planted. */
  public void open(KeptSignIn who, HttpServletRequest request, HttpServletResponse response) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    request.getSession(true);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Remembers a link that was opened; what it opens is asked of its content at each request. */
  public void hold(Audience link, HttpServletRequest request) {
    List<String> links = new ArrayList<>(tokens(request, LINKS));
    links.remove(link.token());
    links.addFirst(link.token());
    request
        .getSession(true)
        .setAttribute(LINKS, new ArrayList<>(links.subList(0, Math.min(links.size(), MOST))));
  }

  /** From now on someone of the team sees the site as someone of these audiences would. */
  public void seeAs(Set<Audience> audiences, HttpServletRequest request) {
    List<String> tokens = new ArrayList<>(audiences.stream().map(Audience::token).toList());
    request.getSession(true).setAttribute(SEEN_AS, tokens);
  }

  /** Back to one's own eyes. */
  public void seeAsOneself(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SEEN_AS);
    }
  }

  /** The tokens that a session holds under one of this class's names; empty without a session. */
  public static List<String> tokens(HttpServletRequest request, String name) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(name) instanceof List<?> kept
        ? kept.stream().map(String::valueOf).toList()
        : List.of();
  }
}
