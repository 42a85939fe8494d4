package org.ressourcerie.members;

import java.time.Instant;

/** A way in did not open; nothing says whose address it was. */
public record SignInRefused(Reason reason, Instant at) {
  /** What was wrong. */
  public enum Reason {
    WRONG_CODE,
    DEAD_CODE,
    TOO_OFTEN
  }
}
