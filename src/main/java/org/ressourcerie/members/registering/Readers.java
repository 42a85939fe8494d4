package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.ressourcerie.members.signin.Reader;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;

/** Those who are written to because of one request to the site, each in their language. */
record Readers(Screen screen, HttpServletRequest request) {

  /** Whoever asks. */
  Reader asking() {
    return Reader.of(screen, request);
  }

  Reader of(String language) {
    Words here = screen.words();
    return Reader.of(screen, request, new Words(here.messages(), Locale.of(language), here.zone()));
  }
}
