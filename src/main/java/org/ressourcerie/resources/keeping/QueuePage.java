package org.ressourcerie.resources.keeping;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * What needs a look first.
 *
 * @param mine whether only what its reader looks after is shown
 * @param total how many need one, of those
 * @param told end of the key of the message that says what was just done; empty for nothing
 */
public record QueuePage(Desk desk, List<Entry> entries, boolean mine, int total, String told) {
  static final int SIZE = 8;

  public Screen screen() {
    return desk.screen();
  }
}
