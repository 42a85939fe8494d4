package org.ressourcerie.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in as the demonstration’s member. */
final class Member {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private Member() {}

  /** The header line that makes a request the member’s. */
  static String signIn(Site site) throws IOException {
    String cookie;
    String form;
    try (Wire wire = new Wire(site.port, "")) {
      Wire.Answer page = wire.get("/connexion");
      cookie = cookie(page);
      form = "compte=membre&_csrf=" + URLEncoder.encode(token(page), StandardCharsets.UTF_8);
    }
    try (Wire wire = new Wire(site.port, cookie)) {
      Wire.Answer answer = wire.post("/connexion", form);
      if (answer.status() != 303) {
        throw new IOException("the sign-in answered " + answer.status());
      }
      return cookie(answer);
    }
  }

  private static String token(Wire.Answer page) throws IOException {
    Matcher token = TOKEN.matcher(page.text());
    if (!token.find()) {
      throw new IOException("the sign-in page has no token");
    }
    return token.group(1);
  }

  private static String cookie(Wire.Answer answer) {
    return "Cookie: " + answer.header("set-cookie").replaceFirst(";.*", "") + "\r\n";
  }
}
