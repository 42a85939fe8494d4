package org.ressourcerie.resources.publishing;

import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** What a form of this room says, and where it leads. */
final class Told {
  private static final int LONGEST = 300;

  private Told() {}

  /** A line for the history, cut when someone wrote more. */
  static String line(String typed) {
    String text = typed.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  static RedirectView there(Screen screen, String path) {
    var there = new RedirectView(screen.to(path));
    there.setStatusCode(HttpStatus.SEE_OTHER);
    return there;
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
