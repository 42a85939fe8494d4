package org.ressourcerie.bench;

import java.io.IOException;

/** Signs in with an account of the demonstration. */
final class Member {
  private Member() {}

  /** The header line that makes a request the member’s. */
  static String signIn(Site site) throws IOException {
    return signIn(site, "membre");
  }

  /** The header line that makes a request the team’s. */
  static String signInToWrite(Site site) throws IOException {
    return signIn(site, "equipe");
  }

  private static String signIn(Site site, String account) throws IOException {
    try (Wire wire = new Wire(site.port, "Sec-Fetch-Site: same-origin\r\n")) {
      Wire.Answer answer = wire.post("/connexion/demonstration", "compte=" + account);
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
