package org.ressourcerie.members.oidc;

import org.jspecify.annotations.Nullable;

/** Ends a sign-in that a provider did not carry to its end; the message is for the log alone. */
final class NotEntered extends Exception {
  private final Refusal why;

  NotEntered(Refusal why, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.why = why;
  }

  Refusal why() {
    return why;
  }
}
