package org.ressourcerie.members.oidc;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.members.oidc.OidcSettings.Provided;
import org.ressourcerie.members.oidc.Trips.Trip;

/** What is asked of a provider, as the protocol writes it. */
final class Requests {
  private Requests() {}

  /** Where to go to sign in: OpenID Connect Core 3.1.2.1, with PKCE (RFC 7636). */
  static URI signIn(Provider provider, String state, Trip trip, Here here) throws NotEntered {
    Provided settings = provider.settings();
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                provider.client(),
                here.afterSigningIn(provider))
            .endpointURI(provider.known().says().getAuthorizationEndpointURI())
            .state(new State(state))
            .nonce(new Nonce(trip.nonce()))
            .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256);
    if (!settings.acrValues().isEmpty()) {
      request.acrValues(settings.acrValues().stream().map(ACR::new).toList());
    }
    return request.build().toURI();
  }

  /** What the code is exchanged by. */
  static TokenRequest tokens(Provider provider, AuthorizationCode code, Trip trip, Here here)
      throws NotEntered {
    OIDCProviderMetadata says = provider.known().says();
    var grant =
        new AuthorizationCodeGrant(
            code, here.afterSigningIn(provider), new CodeVerifier(trip.verifier()));
    return provider.settings().clientSecret().isEmpty()
        ? new TokenRequest.Builder(says.getTokenEndpointURI(), provider.client(), grant).build()
        : new TokenRequest.Builder(says.getTokenEndpointURI(), client(provider, says), grant)
            .build();
  }

  /**
   * Where to go to sign out: OpenID Connect RP-Initiated Logout 1.0. Empty when the provider knows
   * no such place or does not answer: signing out of the site needs nobody.
   */
  static Optional<URI> signOut(Provider provider, String state, String idToken, Here here) {
    try {
      return Optional.ofNullable(provider.known().says().getEndSessionEndpointURI())
          .map(end -> signOut(end, state, idToken, here));
    } catch (NotEntered away) {
      return Optional.empty();
    }
  }

  private static URI signOut(URI end, String state, String idToken, Here here) {
    try {
      var hint = JWTParser.parse(idToken);
      return new LogoutRequest(end, hint, here.afterSigningOut(), new State(state)).toURI();
    } catch (ParseException ours) {
      throw new IllegalStateException("a token that was checked is one", ours);
    }
  }

  /**
   * The way that the standard takes unless told otherwise, or the other when only that is taken.
   */
  private static ClientAuthentication client(Provider provider, OIDCProviderMetadata says) {
    var secret = new Secret(provider.settings().clientSecret());
    List<ClientAuthenticationMethod> taken = says.getTokenEndpointAuthMethods();
    return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretBasic(provider.client(), secret)
        : new ClientSecretPost(provider.client(), secret);
  }
}
