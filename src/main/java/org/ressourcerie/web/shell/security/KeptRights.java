package org.ressourcerie.web.shell.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.KeptSignIn;
import org.ressourcerie.web.shell.sessions.SparingSessions;
import org.ressourcerie.web.spi.SignIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What those who signed in may read, computed once between two changes. The session's row tells, at
 * each request, how many commits have changed rights; rights computed before the last one, or
 * before a date that changes them, are computed anew.
 */
@Component
class KeptRights {
  private static final int MOST = 20_000;
  private final ObjectProvider<SignIns> signIns;
  private final Clock clock;
  private final Cache<KeptSignIn, Computed> computed =
      Caffeine.newBuilder().maximumSize(MOST).build();

  KeptRights(ObjectProvider<SignIns> signIns, Clock clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  /** Empty when the sign-in does not stand any more. */
  Optional<SignedIn> of(KeptSignIn who, @Nullable HttpSession session) {
    Object turn = session == null ? null : session.getAttribute(SparingSessions.TURN);
    if (!(turn instanceof Long current)) {
      return now(who);
    }
    Instant at = clock.instant();
    Computed kept = computed.getIfPresent(who);
    if (kept != null && kept.holds(current, at)) {
      return Optional.of(kept.who());
    }
    Optional<SignedIn> found = now(who);
    found.ifPresent(one -> computed.put(who, new Computed(one, current, at)));
    return found;
  }

  private Optional<SignedIn> now(KeptSignIn kept) {
    for (SignIns each : signIns) {
      Optional<SignedIn> who = each.now(kept);
      if (who.isPresent()) {
        return who;
      }
    }
    return Optional.empty();
  }

  private record Computed(SignedIn who, long turn, Instant since) {
    boolean holds(long current, Instant at) {
      return turn == current && !at.isBefore(since) && at.isBefore(who.until());
    }
  }
}
