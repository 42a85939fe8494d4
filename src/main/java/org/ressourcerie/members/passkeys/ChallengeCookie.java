package org.ressourcerie.members.passkeys;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Ties a challenge to the browser that asked for it by a button: strictly needed to sign in, gone
 * with the answer or after five minutes.
 */
final class ChallengeCookie {
  private static final String NAME = "ressourcerie-cle";

  private ChallengeCookie() {}

  static void set(HttpServletResponse response, NetworkSettings network, String value) {
    write(response, network, value, Challenges.LAST);
  }

  /** Its value, and forgets it; empty when there is none. */
  static String take(
      HttpServletRequest request, HttpServletResponse response, NetworkSettings network) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null) {
      return "";
    }
    write(response, network, "", Duration.ZERO);
    return cookie.getValue();
  }

  private static void write(
      HttpServletResponse response, NetworkSettings network, String value, Duration lasts) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .sameSite("Strict")
            .secure(network.siteAddress().startsWith("https:"))
            .maxAge(lasts)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
