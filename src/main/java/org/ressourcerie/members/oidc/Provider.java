package org.ressourcerie.members.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.oidc.OidcSettings.Provided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A provider of the settings, asked what it is when someone first wants to go there. */
final class Provider {
  private static final Logger log = LoggerFactory.getLogger(Provider.class);
  private static final Duration FRESH = Duration.ofHours(1);
  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;
  private static final int MOST_BYTES = 200_000;

  private final String name;
  private final Provided settings;
  private final Clock clock;
  private volatile @Nullable Known known;

  Provider(String name, Provided settings, Clock clock) {
    this.name = name;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a provider says of itself, and its keys, read as they are needed. */
  record Known(OIDCProviderMetadata says, JWKSource<SecurityContext> keys, Instant since) {}

  String name() {
    return name;
  }

  Provided settings() {
    return settings;
  }

  Issuer issuer() {
    return new Issuer(settings.issuer());
  }

  ClientID client() {
    return new ClientID(settings.clientId());
  }

  /**
   * Asked anew each hour; the former answer serves while there is no other.
   *
   * @throws NotEntered when it never answered, or not as the provider of these settings
   */
  Known known() throws NotEntered {
    Known kept = known;
    if (kept != null && clock.instant().isBefore(kept.since().plus(FRESH))) {
      return kept;
    }
    try {
      Known asked = ask();
      known = asked;
      return asked;
    } catch (GeneralException | IOException | IllegalArgumentException failure) {
      log.warn("{} does not say how to sign in: {}", settings.issuer(), failure.toString());
      if (kept == null) {
        throw new NotEntered(Refusal.AWAY, "no discovery document", failure);
      }
      return kept;
    }
  }

  /** Sends what was prepared, never on to elsewhere. */
  static HTTPRequest bounded(HTTPRequest request) {
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    request.setFollowRedirects(false);
    return request;
  }

  private Known ask() throws GeneralException, IOException {
    var says = OIDCProviderMetadata.resolve(issuer(), CONNECT_MILLIS, READ_MILLIS);
    Stream.of(says.getAuthorizationEndpointURI(), says.getTokenEndpointURI(), says.getJWKSetURI())
        .forEach(Provider::requireSafe);
    Stream.of(says.getUserInfoEndpointURI(), says.getEndSessionEndpointURI())
        .filter(Objects::nonNull)
        .forEach(Provider::requireSafe);
    var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(says.getJWKSetURI().toURL(), retriever)
            .refreshAheadCache(false)
            .retrying(true)
            .build();
    return new Known(says, keys, clock.instant());
  }

  private static void requireSafe(@Nullable URI address) {
    if (address == null || !OidcSettings.isSafe(address)) {
      throw new IllegalArgumentException("not reached by https: " + address);
    }
  }
}
