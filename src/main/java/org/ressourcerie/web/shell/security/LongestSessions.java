package org.ressourcerie.web.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.ressourcerie.web.SessionEnded;
import org.ressourcerie.web.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends sessions that have lasted as long as they may. */
@Component
class LongestSessions {
  private final SessionSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LongestSessions(SessionSettings settings, Clock clock, ApplicationEventPublisher events) {
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** The session of this request, if it has one. */
  void endIfTooOld(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null
        && Instant.ofEpochMilli(session.getCreationTime())
            .plus(settings.longest())
            .isBefore(clock.instant())) {
      String who = Sessions.key(session);
      session.invalidate();
      events.publishEvent(new SessionEnded(who, SessionEnded.Why.TOO_OLD));
    }
  }
}
