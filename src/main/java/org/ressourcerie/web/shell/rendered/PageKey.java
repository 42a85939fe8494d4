package org.ressourcerie.web.shell.rendered;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ressourcerie.web.shell.language.Language;

/** All that a kept page depends on. */
record PageKey(String reader, String language, String path, String query) {

  static PageKey of(String reader, HttpServletRequest request) {
    return new PageKey(
        reader,
        Language.of(request).getLanguage(),
        Language.path(request),
        Optional.ofNullable(request.getQueryString()).orElse(""));
  }

  int weight() {
    return 2 * (reader.length() + path.length() + query.length()) + 200;
  }
}
