package org.ressourcerie.members.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a provider signed: by a public key of its own, so that neither an unsigned token nor
 * one signed with a shared secret passes.
 */
final class Tokens {
  /** Clocks of two machines differ by less. */
  private static final int SKEW_SECONDS = 60;

  private static final Set<JWSAlgorithm> SIGNED =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private Tokens() {}

  /**
   * Signature, issuer, audience, authorized party, times and nonce: OpenID Connect Core 3.1.3.7.
   */
  static IDTokenClaimsSet idToken(Provider provider, JWT token, String nonce) throws NotEntered {
    var validator =
        new IDTokenValidator(provider.issuer(), provider.client(), keys(provider), null);
    validator.setMaxClockSkew(SKEW_SECONDS);
    try {
      IDTokenClaimsSet claims = validator.validate(token, new Nonce(nonce));
      requireAuthorizedParty(provider, claims);
      return claims;
    } catch (BadJOSEException | JOSEException failure) {
      throw refused(provider, token, failure);
    }
  }

  /**
   * The library leaves this to us: a token for several sites, or one given to another, is refused.
   */
  private static void requireAuthorizedParty(Provider provider, IDTokenClaimsSet claims)
      throws NotEntered {
    AuthorizedParty party = claims.getAuthorizedParty();
    boolean ours =
        party == null
            ? claims.getAudience().size() == 1
            : party.getValue().equals(provider.client().getValue());
    if (!ours) {
      throw new NotEntered(Refusal.FOR_ANOTHER, "authorized party " + party, null);
    }
  }

  /** Signature, issuer and audience of user info that came as a signed token: Core 5.3.2. */
  static JWTClaimsSet userInfo(Provider provider, JWT token) throws NotEntered {
    var issuer = new JWTClaimsSet.Builder().issuer(provider.issuer().getValue()).build();
    var claims =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            provider.client().getValue(), issuer, Set.of("sub"));
    claims.setMaxClockSkew(SKEW_SECONDS);
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(keys(provider));
    processor.setJWTClaimsSetVerifier(claims);
    try {
      return processor.process(token, null);
    } catch (BadJOSEException | JOSEException failure) {
      throw refused(provider, token, failure);
    }
  }

  private static JWSVerificationKeySelector<SecurityContext> keys(Provider provider)
      throws NotEntered {
    return new JWSVerificationKeySelector<>(SIGNED, provider.known().keys());
  }

  private static NotEntered refused(Provider provider, JWT token, Exception failure) {
    Refusal why =
        switch (failure) {
          case JWKSetUnavailableException away -> Refusal.AWAY;
          default -> guess(provider, token);
        };
    return new NotEntered(why, failure.toString(), failure);
  }

  /** Only chooses the words: the token was refused already. */
  private static Refusal guess(Provider provider, JWT token) {
    try {
      JWTClaimsSet claims = token.getJWTClaimsSet();
      if (isEarly(claims.getIssueTime()) || isLate(claims.getExpirationTime())) {
        return Refusal.CLOCK;
      }
      return claims.getAudience().contains(provider.client().getValue())
          ? Refusal.UNPROVEN
          : Refusal.FOR_ANOTHER;
    } catch (ParseException unreadable) {
      return Refusal.UNPROVEN;
    }
  }

  private static boolean isEarly(@Nullable Date made) {
    return made != null && made.toInstant().isAfter(Instant.now().plusSeconds(SKEW_SECONDS));
  }

  private static boolean isLate(@Nullable Date end) {
    return end != null && end.toInstant().isBefore(Instant.now().minusSeconds(SKEW_SECONDS));
  }
}
