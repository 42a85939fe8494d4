package org.ressourcerie.members.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks what authenticators answer, as the specification says: challenge, origin, domain,
 * presence, signature, counter. Who made the authenticator is not asked.
 */
@Component
class Ceremonies {
  /** In the order we prefer. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private static final Logger log = LoggerFactory.getLogger(Ceremonies.class);

  /** An answer is about a kilobyte; certificates of makers, which we do not ask for, a few. */
  private static final int LONGEST = 20_000;

  /** Verification by PIN or fingerprint is preferred, so that a plain security key serves too. */
  private static final boolean VERIFIED = false;

  private static final boolean PRESENT = true;

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter attested =
      new AttestedCredentialDataConverter(converter);

  /** What a new authenticator answered; empty when any check fails. */
  Optional<Kept> register(String answer, Bytes challenge, RelyingParty site) {
    return attempt(
        answer,
        () -> {
          var asked =
              new RegistrationParameters(
                  server(challenge, site),
                  ALGORITHMS.stream().map(Ceremonies::parameters).toList(),
                  VERIFIED,
                  PRESENT);
          RegistrationData said = checks.verifyRegistrationResponseJSON(answer, asked);
          var attestation = Objects.requireNonNull(said.getAttestationObject());
          AuthenticatorData<?> data = attestation.getAuthenticatorData();
          return kept(Objects.requireNonNull(data.getAttestedCredentialData()), data);
        });
  }

  /** The credential that an answer names, before anything is checked; empty for no answer. */
  @SuppressWarnings(
      "NullAway") // the library annotates the bytes, which cannot be null, not the array
  Optional<Bytes> credential(String answer) {
    return attempt(
        answer, () -> new Bytes(checks.parseAuthenticationResponseJSON(answer).getCredentialId()));
  }

  /** What the authenticator of a key answered; empty when any check fails. */
  Optional<Kept> authenticate(
      String answer, Bytes challenge, RelyingParty site, Passkeys.Found key) {
    return attempt(
        answer,
        () -> {
          AttestedCredentialData known = attested.convert(key.kept().attested().raw());
          var asked =
              new AuthenticationParameters(
                  server(challenge, site), stored(known, key.kept()), null, VERIFIED, PRESENT);
          AuthenticationData said = checks.verifyAuthenticationResponseJSON(answer, asked);
          if (!Arrays.equals(said.getUserHandle(), key.handle().raw())) {
            throw new IllegalArgumentException("the key names another owner");
          }
          return kept(known, Objects.requireNonNull(said.getAuthenticatorData()));
        });
  }

  private Kept kept(AttestedCredentialData known, AuthenticatorData<?> said) {
    return new Kept(
        new Bytes(known.getCredentialId()),
        new Bytes(attested.convert(known)),
        said.getSignCount(),
        said.isFlagUV(),
        said.isFlagBE(),
        said.isFlagBS());
  }

  private static CredentialRecord stored(AttestedCredentialData known, Kept kept) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        kept.verified(),
        kept.eligible(),
        kept.backedUp(),
        kept.counter(),
        known,
        new AuthenticationExtensionsAuthenticatorOutputs<>(),
        null,
        new AuthenticationExtensionsClientOutputs<>(),
        Set.of());
  }

  private static ServerProperty server(Bytes challenge, RelyingParty site) {
    return ServerProperty.builder()
        .origin(Origin.create(site.origin()))
        .rpId(site.id())
        .challenge(new DefaultChallenge(challenge.raw()))
        .build();
  }

  private static PublicKeyCredentialParameters parameters(COSEAlgorithmIdentifier algorithm) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
  }

  private interface Check<T> {
    T made();
  }

  /** An answer that is no answer fails in as many ways as its reader has: each is a refusal. */
  private static <T> Optional<T> attempt(String answer, Check<T> check) {
    if (answer.isEmpty() || answer.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(check.made());
    } catch (RuntimeException refused) {
      log.info(
          "The answer of an authenticator was refused: {}", refused.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
