package org.ressourcerie.bench;

import java.io.IOException;

/** Signs in as the demonstration’s member. */
final class Member {
  private Member() {}

  /** The header line that makes a request the member’s. */
  static String signIn(Site site) throws IOException {
    try (Wire wire = new Wire(site.port, "Sec-Fetch-Site: same-origin\r\n")) {
      Wire.Answer answer = wire.post("/connexion/demonstration", "compte=membre");
      if (answer.status() != 303) {
        throw new IOException("the sign-in answered " + answer.status());
      }
      return cookie(answer);
    }
  }

  private static String cookie(Wire.Answer answer) {
    return "Cookie: " + answer.header("set-cookie").replaceFirst(";.*", "") + "\r\n";
  }
}
