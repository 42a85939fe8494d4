package org.ressourcerie.access;

/**
 * Published when someone signed in, was refused or left, for the audit log.
 *
 * @param who as the site names them; empty when nobody is known by what was typed, which is never
 *     told
 * @param what such as {@code sign-in.code}: key of the message {@code admin.audit.…}
 */
public record SignInNoted(Kind kind, String who, String what) {
  /** What the log tells apart. */
  public enum Kind {
    SIGN_IN,
    REFUSAL,
    END
  }
}
