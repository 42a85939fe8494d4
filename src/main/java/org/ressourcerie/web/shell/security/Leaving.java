package org.ressourcerie.web.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.SessionEnded;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.shell.language.Language;
import org.ressourcerie.web.spi.WayOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * While the session still says who: tells that someone signed out, and asks what else they leave.
 */
@Component
class Leaving implements LogoutHandler {
  private static final Logger log = LoggerFactory.getLogger(Leaving.class);
  private static final String NEXT = Leaving.class.getName() + ".next";
  private final ApplicationEventPublisher events;
  private final ObjectProvider<WayOut> ways;

  Leaving(ApplicationEventPublisher events, ObjectProvider<WayOut> ways) {
    this.events = events;
    this.ways = ways;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      events.publishEvent(new SessionEnded(Sessions.key(session), SessionEnded.Why.LEFT));
      request.setAttribute(NEXT, next(request, response));
    }
  }

  /** Where someone goes who has just left. */
  static String next(HttpServletRequest request) {
    return request.getAttribute(NEXT) instanceof String path ? path : Language.to(request, "/");
  }

  private @Nullable String next(HttpServletRequest request, HttpServletResponse response) {
    try {
      String language = Language.of(request).getLanguage();
      return ways.stream()
          .flatMap(way -> way.next(request, response, language).stream())
          .map(path -> Language.to(request, WayBack.of(path)))
          .findFirst()
          .orElse(null);
    } catch (RuntimeException failure) {
      log.error("Someone signed out of the site and of nothing else", failure);
      return null;
    }
  }
}
