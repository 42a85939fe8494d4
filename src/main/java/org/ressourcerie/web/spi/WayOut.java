package org.ressourcerie.web.spi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Something that is left as well by who signs out of the site. */
public interface WayOut {
  /**
   * Where to go next, a path of this site without language prefix; asked while the session still
   * is, and empty when nothing but the site is left. A failure never keeps anyone signed in.
   *
   * @param language of the page that was left, in two letters
   */
  Optional<String> next(HttpServletRequest request, HttpServletResponse response, String language);
}
