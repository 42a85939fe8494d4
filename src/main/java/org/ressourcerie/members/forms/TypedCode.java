package org.ressourcerie.members.forms;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What was typed and not taken, for the page that asks again: strictly needed to correct it, sent
 * to that page only, gone once it was shown or after a minute. It proves nothing, so it needs no
 * signature; whoever writes it by hand fills their own field.
 */
final class TypedCode {
  private static final String NAME = "ressourcerie-saisie";
  private static final Duration LASTS = Duration.ofMinutes(1);

  private TypedCode() {}

  static void keep(
      HttpServletResponse response, Screen screen, String path, UUID id, String typed) {
    write(response, screen, path, encoded(id + typed), LASTS);
  }

  /** What was typed for this number, and forgets it; empty when there is nothing. */
  static String take(
      HttpServletRequest request,
      HttpServletResponse response,
      Screen screen,
      String path,
      UUID id) {
    Cookie cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null) {
      return "";
    }
    write(response, screen, path, "", Duration.ZERO);
    String kept = decoded(cookie.getValue());
    return kept.startsWith(id.toString()) ? kept.substring(id.toString().length()) : "";
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }

  private static void write(
      HttpServletResponse response, Screen screen, String path, String value, Duration lasts) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path(screen.to(path))
            .httpOnly(true)
            .sameSite("Strict")
            .secure(screen.network().siteAddress().startsWith("https:"))
            .maxAge(lasts)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
