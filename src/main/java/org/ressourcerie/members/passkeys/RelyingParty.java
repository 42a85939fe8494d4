package org.ressourcerie.members.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.ressourcerie.web.LocalMachine;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.ui.Screen;

/**
 * The site as authenticators know it. It comes from the settings, never from the name that a
 * request claims.
 *
 * @param id the domain to which keys belong
 * @param origin the only one whose pages may use them
 */
record RelyingParty(String id, String origin) {
  private static final String LOCAL = "localhost";

  /**
   * The address of the site; without one, localhost for whoever sits at this machine. Empty
   * elsewhere, and for an address in digits, which no browser takes for a domain.
   */
  static Optional<RelyingParty> of(NetworkSettings network, HttpServletRequest request) {
    if (!network.siteAddress().isEmpty()) {
      return named(URI.create(network.siteAddress()));
    }
    return LocalMachine.asks(request) && request.getServerName().equals(LOCAL)
        ? Optional.of(new RelyingParty(LOCAL, "http://localhost:" + request.getLocalPort()))
        : Optional.empty();
  }

  /**
   * The same site under a name that browsers take for a domain, for whoever sits at this machine
   * and came by its address in digits; empty for anyone else.
   */
  static Optional<String> elsewhere(Screen screen, HttpServletRequest request) {
    return screen.network().siteAddress().isEmpty()
            && LocalMachine.asks(request)
            && !request.getServerName().equals(LOCAL)
        ? Optional.of("http://localhost:" + request.getLocalPort() + screen.to(screen.here()))
        : Optional.empty();
  }

  private static Optional<RelyingParty> named(URI site) {
    String host = site.getHost();
    return host == null || host.matches("[0-9.]+|\\[.*]")
        ? Optional.empty()
        : Optional.of(new RelyingParty(host, site.getScheme() + "://" + site.getAuthority()));
  }
}
