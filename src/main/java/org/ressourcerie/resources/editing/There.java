package org.ressourcerie.resources.editing;

import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads: every form posts, then goes on by a GET. */
final class There {
  private There() {}

  static RedirectView toDraft(Screen screen, long id, String anchor) {
    String fragment = anchor.isEmpty() ? "" : "#" + anchor;
    return Redirects.to(screen, "/administration/brouillons/" + id + fragment);
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
