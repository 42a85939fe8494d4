package org.ressourcerie.web;

/**
 * A session was ended; one that nobody used ends without a word.
 *
 * @param who the {@link KeptSignIn#key()}; empty when the session did not say
 */
public record SessionEnded(String who, Why why) {
  /** What ended it. */
  public enum Why {
    LEFT,
    TOO_OLD,
    ENDED_BY_HAND
  }
}
