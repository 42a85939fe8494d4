package org.ressourcerie.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way in did not open.
 *
 * @param account whose it is; null when the address or the key is nobody's: what was typed is never
 *     told
 */
public record SignInRefused(Reason reason, @Nullable Long account, Instant at) {
  /** Nobody's, as far as is known. */
  public SignInRefused(Reason reason, Instant at) {
    this(reason, null, at);
  }

  /** What was wrong. */
  public enum Reason {
    WRONG_PASSKEY,
    WRONG_PASSWORD,
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
