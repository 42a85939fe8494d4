package org.ressourcerie.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/** When someone last proved, by a code, that the mailbox of their account is theirs. */
public final class Proof {
  private static final String BY_CODE = "ressourcerie.proven-by-code";
  private static final Duration FRESH = Duration.ofMinutes(15);

  private Proof() {}

  /** Remembers it in the session that was just opened. */
  static void byCode(HttpServletRequest request, Instant now) {
    request.getSession(true).setAttribute(BY_CODE, now.toEpochMilli());
  }

  /** Whether this session was opened by a code, a quarter of an hour ago at most. */
  public static boolean isFresh(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(BY_CODE) instanceof Long then
        && now.isBefore(Instant.ofEpochMilli(then).plus(FRESH));
  }

  /** In minutes, how long a proof is fresh. */
  public static long minutes() {
    return FRESH.toMinutes();
  }
}
