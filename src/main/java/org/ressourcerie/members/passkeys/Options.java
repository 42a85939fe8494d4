package org.ressourcerie.members.passkeys;

import java.util.List;
import java.util.Map;
import org.ressourcerie.members.own.OwnAccount;
import org.ressourcerie.web.NetworkSettings;

/** What a browser is asked, in the JSON form of the specification: bytes are base64url. */
final class Options {
  private static final String TYPE = "public-key";
  private static final String PREFERRED = "preferred";

  private Options() {}

  /** For a new key, which the browser can find by itself later. */
  static Map<String, Object> creation(
      RelyingParty site,
      NetworkSettings network,
      OwnAccount own,
      Bytes handle,
      Bytes challenge,
      List<Bytes> known) {
    return Map.of(
        "rp", Map.of("id", site.id(), "name", network.name()),
        "user", Map.of("id", handle.toString(), "name", own.address(), "displayName", own.name()),
        "challenge", challenge.toString(),
        "pubKeyCredParams",
            Ceremonies.ALGORITHMS.stream()
                .map(algorithm -> Map.of("type", TYPE, "alg", algorithm.getValue()))
                .toList(),
        "excludeCredentials",
            known.stream().map(id -> Map.of("type", TYPE, "id", id.toString())).toList(),
        "authenticatorSelection",
            Map.of(
                "residentKey",
                "required",
                "requireResidentKey",
                true,
                "userVerification",
                PREFERRED),
        "attestation", "none",
        "timeout", Challenges.LAST.toMillis());
  }

  /** For any key of this site that the browser finds. */
  static Map<String, Object> request(RelyingParty site, Bytes challenge) {
    return Map.of(
        "rpId", site.id(),
        "challenge", challenge.toString(),
        "userVerification", PREFERRED,
        "timeout", Challenges.LAST.toMillis());
  }
}
