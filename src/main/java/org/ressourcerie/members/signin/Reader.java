package org.ressourcerie.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.ressourcerie.web.LocalMachine;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;

/**
 * To whom a mail is written.
 *
 * @param site the address of the site in the reader's language, without a final slash; empty when
 *     no link can be given that is surely ours
 */
public record Reader(Words words, NetworkSettings network, String site) {

  /** Whoever asks for this page, in its language. */
  public static Reader of(Screen screen, HttpServletRequest request) {
    return of(screen, request, screen.words());
  }

  /**
   * Someone who reads these words, written to because of this request. A link goes to the address
   * that the settings name, or to this machine for who sits at it; never to the name that a request
   * claims, which anyone can choose.
   */
  public static Reader of(Screen screen, HttpServletRequest request, Words words) {
    String site = screen.network().siteAddress();
    if (site.isEmpty() && LocalMachine.asks(request)) {
      site = "http://" + request.getServerName() + ":" + request.getLocalPort();
    }
    String prefix = words.language().equals("fr") ? "" : "/" + words.language();
    return new Reader(words, screen.network(), site.isEmpty() ? "" : site + prefix);
  }
}
