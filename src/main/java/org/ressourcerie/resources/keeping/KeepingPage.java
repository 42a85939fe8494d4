package org.ressourcerie.resources.keeping;

import org.ressourcerie.web.ui.Screen;

/**
 * One resource, as the team keeps it true.
 *
 * @param told end of the key of the message that says what was just done; empty for nothing
 */
public record KeepingPage(Desk desk, Entry entry, String told) {
  public Screen screen() {
    return desk.screen();
  }
}
