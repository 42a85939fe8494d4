package org.ressourcerie.members.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ressourcerie.members.oidc.OidcSettings.Profile;
import org.ressourcerie.members.oidc.Trips.Trip;
import org.springframework.stereotype.Component;

/** From what the browser brought back to what is known of someone; nothing is kept yet. */
@Component
class Proving {

  /**
   * The parameters are those of the address; its state was found among the trips.
   *
   * @throws NotEntered with the reason to tell
   */
  Attested prove(Provider provider, Trip trip, Here here, Map<String, List<String>> parameters)
      throws NotEntered {
    AuthorizationCode code = code(provider, here, parameters);
    OIDCTokens tokens = exchange(provider, code, trip, here);
    IDTokenClaimsSet who = Tokens.idToken(provider, tokens.getIDToken(), trip.nonce());
    requireAssurance(provider, who);
    UserInfo info = info(provider, who, tokens.getAccessToken());
    return Claims.read(provider, info, tokens.getIDTokenString());
  }

  private static AuthorizationCode code(
      Provider provider, Here here, Map<String, List<String>> parameters) throws NotEntered {
    AuthenticationResponse answer;
    try {
      answer = AuthenticationResponseParser.parse(here.afterSigningIn(provider), parameters);
    } catch (ParseException | IllegalArgumentException unreadable) {
      throw new NotEntered(Refusal.UNPROVEN, "unreadable answer", unreadable);
    }
    // RFC 9207: of several providers, the one that answers is the one that was asked.
    if (answer.getIssuer() != null && !answer.getIssuer().equals(provider.issuer())) {
      throw new NotEntered(Refusal.UNPROVEN, "another issuer answered", null);
    }
    if (!answer.indicatesSuccess()) {
      throw declined(answer.toErrorResponse().getErrorObject());
    }
    AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new NotEntered(Refusal.UNPROVEN, "an answer without code", null);
    }
    return code;
  }

  private static OIDCTokens exchange(
      Provider provider, AuthorizationCode code, Trip trip, Here here) throws NotEntered {
    var request = Provider.bounded(Requests.tokens(provider, code, trip, here).toHTTPRequest());
    try {
      HTTPResponse answer = request.send();
      requireAnswer(answer);
      TokenResponse tokens = OIDCTokenResponseParser.parse(answer);
      if (!tokens.indicatesSuccess()) {
        throw declined(tokens.toErrorResponse().getErrorObject());
      }
      return (OIDCTokens) tokens.toSuccessResponse().getTokens();
    } catch (IOException away) {
      throw new NotEntered(Refusal.AWAY, "no tokens", away);
    } catch (ParseException unreadable) {
      throw new NotEntered(Refusal.UNPROVEN, "unreadable tokens", unreadable);
    }
  }

  private static void requireAssurance(Provider provider, IDTokenClaimsSet who) throws NotEntered {
    List<String> wanted = provider.settings().acrValues();
    if (!wanted.isEmpty() && (who.getACR() == null || !wanted.contains(who.getACR().getValue()))) {
      throw new NotEntered(Refusal.TOO_WEAK, "acr " + who.getACR(), null);
    }
  }

  /** Of the same person as the token, signed where the profile says so. */
  private static UserInfo info(Provider provider, IDTokenClaimsSet who, AccessToken access)
      throws NotEntered {
    URI address = provider.known().says().getUserInfoEndpointURI();
    if (address == null) {
      return new UserInfo(who.toJSONObject());
    }
    var request = Provider.bounded(new UserInfoRequest(address, access).toHTTPRequest());
    try {
      HTTPResponse answer = request.send();
      requireAnswer(answer);
      UserInfoResponse said = UserInfoResponse.parse(answer);
      if (!said.indicatesSuccess()) {
        throw new NotEntered(Refusal.MISFIT, "user info refused", null);
      }
      UserInfo info = read(provider, said.toSuccessResponse());
      if (!info.getSubject().equals(who.getSubject())) {
        throw new NotEntered(Refusal.UNPROVEN, "user info of someone else", null);
      }
      return info;
    } catch (IOException away) {
      throw new NotEntered(Refusal.AWAY, "no user info", away);
    } catch (ParseException unreadable) {
      throw new NotEntered(Refusal.UNPROVEN, "unreadable user info", unreadable);
    }
  }

  private static UserInfo read(Provider provider, UserInfoSuccessResponse said)
      throws NotEntered, ParseException {
    JWT signed = said.getUserInfoJWT();
    if (signed != null) {
      return new UserInfo(Tokens.userInfo(provider, signed));
    }
    if (provider.settings().profile() == Profile.PROCONNECT) {
      throw new NotEntered(Refusal.UNPROVEN, "user info without signature", null);
    }
    return said.getUserInfo();
  }

  private static void requireAnswer(HTTPResponse answer) throws NotEntered {
    if (answer.getStatusCode() >= 500) {
      throw new NotEntered(Refusal.AWAY, "status " + answer.getStatusCode(), null);
    }
  }

  /** RFC 6749, 4.1.2.1 and 5.2; OpenID Connect Core 3.1.2.6. */
  private static NotEntered declined(ErrorObject error) {
    String code = error.getCode() == null ? "" : error.getCode();
    Refusal why =
        switch (code) {
          case "access_denied", "login_required", "consent_required", "interaction_required" ->
              Refusal.DECLINED;
          case "server_error", "temporarily_unavailable" -> Refusal.AWAY;
          case "invalid_grant" -> Refusal.DEAD;
          default -> Refusal.MISFIT;
        };
    return new NotEntered(why, "error " + code.replaceAll("[^a-z_]", "?"), null);
  }
}
