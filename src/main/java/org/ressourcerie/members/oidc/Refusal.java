package org.ressourcerie.members.oidc;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ressourcerie.members.SignInRefused.Reason;
import org.springframework.http.HttpStatus;

/** Why someone came back from a provider without being signed in. */
enum Refusal {
  /** They, or the provider, did not agree. */
  DECLINED(HttpStatus.FORBIDDEN, Reason.PROVIDER_DECLINED),
  /** Too late, used before, or left from another browser. */
  DEAD(HttpStatus.BAD_REQUEST, Reason.DEAD_TRIP),
  /** A signature, an issuer or a number is not the one expected. */
  UNPROVEN(HttpStatus.FORBIDDEN, Reason.UNPROVEN),
  /** Signed by the provider, for another site. */
  FOR_ANOTHER(HttpStatus.FORBIDDEN, Reason.UNPROVEN),
  /** Out of time already, or not yet made by our clock. */
  CLOCK(HttpStatus.FORBIDDEN, Reason.UNPROVEN),
  /** Not as surely as the settings ask. */
  TOO_WEAK(HttpStatus.FORBIDDEN, Reason.UNPROVEN),
  /** The provider refuses the site itself. */
  MISFIT(HttpStatus.BAD_GATEWAY, Reason.PROVIDER_AWAY),
  AWAY(HttpStatus.SERVICE_UNAVAILABLE, Reason.PROVIDER_AWAY),
  /** Believed without proof, the address would open the account of someone of the team. */
  OF_THE_TEAM(HttpStatus.FORBIDDEN, Reason.UNPROVEN),
  /** The account was closed by hand. */
  CLOSED(HttpStatus.FORBIDDEN, Reason.CLOSED_ACCOUNT),
  TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, Reason.TOO_OFTEN);

  private final HttpStatus status;
  private final Reason reason;

  Refusal(HttpStatus status, Reason reason) {
    this.status = status;
    this.reason = reason;
  }

  HttpStatus status() {
    return status;
  }

  /** As the event says it. */
  Reason reason() {
    return reason;
  }

  /** As addresses and message keys say it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Refusal> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
