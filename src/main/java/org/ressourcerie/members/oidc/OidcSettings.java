package org.ressourcerie.members.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ressourcerie.web.LocalMachine;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Providers of identities by name: settings {@code ressourcerie.oidc.<name>.*}. The name stands in
 * addresses.
 */
@ConfigurationProperties("ressourcerie")
record OidcSettings(@DefaultValue Map<String, Provided> oidc) {
  OidcSettings {
    oidc.keySet().stream()
        .filter(name -> !name.matches("[a-z0-9-]{1,40}"))
        .forEach(
            name -> {
              throw new IllegalArgumentException(
                  "ressourcerie.oidc." + name + ": a name is of a-z, 0-9 and -");
            });
  }

  /**
   * One provider.
   *
   * @param issuer its address, as its tokens say it; https but on this machine
   * @param clientSecret empty for a client without one, which PKCE alone protects
   * @param label the words of the button and of the pages
   * @param scopes empty takes those of the profile
   * @param acrValues levels of assurance of which one is asked for, and then required
   * @param link when an account is recognised by its address at a first sign-in
   * @param siretClaim which claim says the establishment; empty takes the profile’s, maybe none
   */
  record Provided(
      URI issuer,
      String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue("OpenID Connect") String label,
      @DefaultValue("standard") Profile profile,
      @DefaultValue List<String> scopes,
      @DefaultValue List<String> acrValues,
      @DefaultValue("verified") Link link,
      @DefaultValue("") String siretClaim) {
    Provided {
      if (!isSafe(issuer)) {
        throw new IllegalArgumentException("an issuer is reached by https: " + issuer);
      }
      scopes = scopes.isEmpty() ? List.of(profile.scopes.split(" ")) : List.copyOf(scopes);
      acrValues = List.copyOf(acrValues);
      siretClaim = siretClaim.isEmpty() ? profile.siretClaim : siretClaim;
    }
  }

  /** What a family of providers has of its own. */
  enum Profile {
    STANDARD("openid profile email", ""),
    /** The sign-in of French public services: user info is a signed JWT, with a SIRET. */
    PROCONNECT("openid given_name usual_name email siret", "siret");

    private final String scopes;
    private final String siretClaim;

    Profile(String scopes, String siretClaim) {
      this.scopes = scopes;
      this.siretClaim = siretClaim;
    }
  }

  /** When the address that a provider says is believed. */
  enum Link {
    NEVER,
    /** When the provider says that it verified it: claim {@code email_verified}. */
    VERIFIED,
    /** Always: this provider knows the mailboxes it tells of. */
    TRUSTED
  }

  /** Whether what is sent there cannot be read or changed on the way. */
  static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && LocalMachine.isNamed(address.getHost()));
  }
}
