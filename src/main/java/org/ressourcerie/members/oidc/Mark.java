package org.ressourcerie.members.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A random cookie for the minutes of a trip: who comes back is the browser that left, not one that
 * was given its link.
 */
final class Mark {
  static final String COOKIE = "ressourcerie-trajet";
  static final Duration LASTS = Duration.ofMinutes(10);
  private static final String SHAPE = "[A-Za-z0-9_-]{43}";

  private Mark() {}

  /** The one this browser bears; empty when it bears none. */
  static String of(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie != null && cookie.getValue().matches(SHAPE) ? cookie.getValue() : "";
  }

  /** The same again for who leaves twice, in two tabs; else a new one. */
  static String put(HttpServletRequest request, HttpServletResponse response, boolean secure) {
    String known = of(request);
    String mark = known.isEmpty() ? Chance.word() : known;
    write(response, mark, LASTS, secure);
    return mark;
  }

  static void remove(HttpServletResponse response, boolean secure) {
    write(response, "", Duration.ZERO, secure);
  }

  private static void write(
      HttpServletResponse response, String value, Duration lasts, boolean secure) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .httpOnly(true)
            .secure(secure)
            .sameSite(SameSite.LAX.attributeValue())
            .maxAge(lasts)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
