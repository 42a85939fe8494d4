package org.ressourcerie.resources.kits;

import java.time.Instant;
import java.util.List;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.web.ui.Screen;

/**
 * A kit with the text of its sheets, as one visitor may read them.
 *
 * @param site its address, that every link begins with
 * @param made when it was put together
 * @param style what makes it look so without the site; {@link #PRINTED} on the site
 */
public record BookPage(
    Screen screen, Kit kit, List<Family> families, String site, Instant made, String style) {
  static final String PRINTED = "";

  /**
   * Sheets under one heading.
   *
   * @param title empty for sheets without a heading
   */
  public record Family(String title, List<Sheet> sheets) {}

  /** Whether it is to be read away from the site. */
  public boolean offline() {
    return !style.isEmpty();
  }

  public String address() {
    return site + screen.to(kit.path());
  }
}
