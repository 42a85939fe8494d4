package org.ressourcerie.web.shell.errors;

import org.ressourcerie.web.ui.Screen;

/** What went wrong, in words; {@code status} is that of the answer. */
public record ErrorPage(Screen screen, int status) {
  /** The end of the message keys: statuses without words of their own share those of 400 or 500. */
  public String words() {
    return switch (status) {
      case 400, 403, 404, 405, 413, 500, 503, 507 -> Integer.toString(status);
      case 410 -> "404";
      default -> status >= 500 ? "500" : "400";
    };
  }

  /** The same for what a program is told. */
  static String wordsFor(int status) {
    return switch (status) {
      case 400, 403, 404, 405, 406, 500, 503 -> Integer.toString(status);
      case 410 -> "404";
      default -> status >= 500 ? "500" : "400";
    };
  }

  /** Whether looking for something else is of help. */
  public boolean findable() {
    return status == 404 || status == 410;
  }
}
