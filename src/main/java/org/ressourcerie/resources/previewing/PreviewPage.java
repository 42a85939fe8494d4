package org.ressourcerie.resources.previewing;

import java.time.Instant;
import org.ressourcerie.resources.reading.ResourcePage;
import org.ressourcerie.web.ui.Screen;

/**
 * A draft as it would be published, all of it.
 *
 * @param until the first instant at which the link shows nothing more
 */
public record PreviewPage(Screen screen, ResourcePage resource, Instant until) {

  /** The last instant at which it shows something, in words. */
  public String lasts() {
    return screen.words().date(until.minusSeconds(1));
  }
}
