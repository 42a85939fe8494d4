package org.ressourcerie.web.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.SessionEnded;
import org.ressourcerie.web.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Tells that someone signed out, while their session still says who. */
@Component
class Leaving implements LogoutHandler {
  private final ApplicationEventPublisher events;

  Leaving(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      events.publishEvent(new SessionEnded(Sessions.key(session), SessionEnded.Why.LEFT));
    }
  }
}
