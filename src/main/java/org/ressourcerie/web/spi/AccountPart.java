package org.ressourcerie.web.spi;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ressourcerie.web.ui.Screen;

/** One more section of the page of one's own account; beans are shown in Spring's order. */
public interface AccountPart {
  /** What to show who signed in; empty when it is not theirs. */
  Optional<Content> shown(Screen screen, HttpServletRequest request);
}
