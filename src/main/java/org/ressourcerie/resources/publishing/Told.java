package org.ressourcerie.resources.publishing;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the forms of this room have in common. */
final class Told {
  private static final int LONGEST = 300;

  private Told() {}

  /** A line for the history, cut when someone wrote more. */
  static String line(String typed) {
    String text = typed.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
