package org.ressourcerie.web.spi;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ressourcerie.web.ui.Screen;

/**
 * What explains, on a gate panel, why the rights of who signed in do not reach that far. Asked for
 * those only who do not read as members: their pages are kept for nobody else.
 */
public interface GateNote {
  /** What to tell this visitor; empty when it is not about them. */
  Optional<Content> told(Screen screen, HttpServletRequest request);
}
