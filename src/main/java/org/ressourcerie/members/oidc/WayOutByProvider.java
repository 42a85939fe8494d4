package org.ressourcerie.members.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.spi.WayOut;
import org.springframework.stereotype.Component;

/**
 * Who signed in by a provider also signs out there. The session keeps the token that the provider
 * wants to see again, as plain text: it never reaches a browser before.
 */
@Component
class WayOutByProvider implements WayOut {
  private static final String PROVIDER = "ressourcerie.oidc.provider";
  private static final String TOKEN = "ressourcerie.oidc.id-token";

  /** What a session’s attribute and an address can hold. */
  private static final int LONGEST = 16_000;

  private final Providers providers;
  private final Trips trips;
  private final NetworkSettings network;

  WayOutByProvider(Providers providers, Trips trips, NetworkSettings network) {
    this.providers = providers;
    this.trips = trips;
    this.network = network;
  }

  /** In the session that was just opened. */
  static void remember(HttpServletRequest request, Provider provider, Attested said) {
    if (said.idToken().length() <= LONGEST) {
      HttpSession session = request.getSession();
      session.setAttribute(PROVIDER, provider.name());
      session.setAttribute(TOKEN, said.idToken());
    }
  }

  @Override
  public Optional<String> next(
      HttpServletRequest request, HttpServletResponse response, String language) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(PROVIDER) instanceof String name)
        || !(session.getAttribute(TOKEN) instanceof String token)) {
      return Optional.empty();
    }
    boolean secure = network.siteAddress().startsWith("https:");
    return providers
        .named(name)
        .map(
            provider -> {
              String mark = Mark.put(request, response, secure);
              String state = trips.leaveOut(provider, mark, language, token);
              return "/deconnexion/fournisseur/" + name + "?etat=" + state;
            });
  }
}
