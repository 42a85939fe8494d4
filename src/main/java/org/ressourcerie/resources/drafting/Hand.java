package org.ressourcerie.resources.drafting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.Sessions;

/**
 * Who writes.
 *
 * @param key the same for all sessions of one person
 * @param name how the site names them
 */
public record Hand(String key, String name) {

  /** Whoever sent this request. */
  public static Hand of(HttpServletRequest request, SignedIn who) {
    HttpSession session = request.getSession(false);
    return new Hand(session == null ? who.name() : Sessions.key(session), who.name());
  }
}
