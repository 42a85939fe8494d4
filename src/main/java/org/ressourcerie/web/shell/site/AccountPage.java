package org.ressourcerie.web.shell.site;

import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Screen;

/** As whom one is signed in, what that opens, and the way out. */
public record AccountPage(Screen screen, String name) {
  /** The widest right, as the badge that resources carry. */
  public Badge right() {
    return screen.visitor().isStaff()
        ? Badge.STAFF
        : screen.visitor().isMember() ? Badge.MEMBERS : Badge.PUBLIC;
  }
}
