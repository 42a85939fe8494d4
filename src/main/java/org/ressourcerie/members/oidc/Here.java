package org.ressourcerie.members.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.ressourcerie.web.LocalMachine;
import org.ressourcerie.web.NetworkSettings;

/**
 * The addresses to which a provider sends back: those of the settings, or of this machine for who
 * sits at it; never of the name that a request claims.
 */
record Here(String site) {

  /** Empty when the settings do not name the site’s address and whoever asks is elsewhere. */
  static Optional<Here> of(NetworkSettings network, HttpServletRequest request) {
    if (!network.siteAddress().isEmpty()) {
      return Optional.of(new Here(network.siteAddress()));
    }
    return LocalMachine.asks(request)
        ? Optional.of(new Here("http://" + request.getServerName() + ":" + request.getLocalPort()))
        : Optional.empty();
  }

  /** A path in a language: of a page, when the request itself has no language. */
  static String in(String language, String path) {
    return language.equals("fr") ? path : "/" + language + path;
  }

  /** Whether cookies may be kept from plain http. */
  boolean secure() {
    return site.startsWith("https:");
  }

  /** To be registered with the provider; the same in every language. */
  URI afterSigningIn(Provider provider) {
    return URI.create(site + "/connexion/fournisseur/" + provider.name() + "/retour");
  }

  /** To be registered with the provider as well. */
  URI afterSigningOut() {
    return URI.create(site + "/deconnexion/retour");
  }
}
