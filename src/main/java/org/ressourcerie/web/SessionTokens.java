package org.ressourcerie.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ressourcerie.access.Audience;

/**
 * What a session remembers beside who signed in: the links it opened, and whose eyes someone of the
 * team looks with. Tokens of audiences only; what they give is asked at each request.
 */
public final class SessionTokens {
  /** Tokens of the links that a session opened. */
  public static final String LINKS = "ressourcerie.links";

  /** Tokens of the audiences that someone of the team looks with. */
  public static final String SEEN_AS = "ressourcerie.seen-as";

  private static final int MOST = 50;

  private SessionTokens() {}

  /** Remembers a link that was opened, opening a session if there is none. */
  public static void hold(Audience link, HttpServletRequest request) {
    List<String> links = new ArrayList<>(of(request, LINKS));
    links.remove(link.token());
    links.addFirst(link.token());
    request
        .getSession(true)
        .setAttribute(LINKS, new ArrayList<>(links.subList(0, Math.min(links.size(), MOST))));
  }

  /** From now on someone of the team sees the site as someone of these audiences would. */
  public static void seeAs(Set<Audience> audiences, HttpServletRequest request) {
    List<String> tokens = new ArrayList<>(audiences.stream().map(Audience::token).toList());
    request.getSession(true).setAttribute(SEEN_AS, tokens);
  }

  /** Back to one's own eyes. */
  public static void seeAsOneself(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SEEN_AS);
    }
  }

  /** The tokens that a session holds under one of these names; empty without a session. */
  public static List<String> of(HttpServletRequest request, String name) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(name) instanceof List<?> kept
        ? kept.stream().map(String::valueOf).toList()
        : List.of();
  }
}
