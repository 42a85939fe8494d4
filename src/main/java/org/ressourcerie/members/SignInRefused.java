package org.ressourcerie.members;

import java.time.Instant;

/** A way in did not open; nothing says whose address it was. */
public record SignInRefused(Reason reason, Instant at) {
  /** What was wrong. */
  public enum Reason {
    WRONG_CODE,
    DEAD_CODE,
    TOO_OFTEN,
    /** A provider of identities, or who was sent to it, did not agree. */
    PROVIDER_DECLINED,
    PROVIDER_AWAY,
    /** Back from a provider too late, a second time, or in another browser. */
    DEAD_TRIP,
    /** What a provider said could not be proven. */
    UNPROVEN,
    CLOSED_ACCOUNT
  }
}
