package org.ressourcerie.web.spi;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ressourcerie.web.ui.Screen;

/** One more way to sign in; beans are shown on the sign-in page, below its own form. */
public interface WayIn {
  /**
   * What to show this visitor, whose way back is a local path; empty when this way is not theirs.
   */
  Optional<Content> shown(Screen screen, HttpServletRequest request, String back);
}
