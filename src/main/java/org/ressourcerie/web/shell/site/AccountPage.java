package org.ressourcerie.web.shell.site;

import gg.jte.Content;
import java.util.List;
import org.ressourcerie.web.OpenSession;
import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Screen;

/**
 * As whom one is signed in, what that opens, where else one is, and the ways out.
 *
 * @param parts what the modules show of the account
 */
public record AccountPage(
    Screen screen, String name, List<Content> parts, List<OpenSession> sessions) {
  /** The widest right, as the badge that resources carry. */
  public Badge right() {
    return screen.visitor().isStaff()
        ? Badge.STAFF
        : screen.visitor().isMember() ? Badge.MEMBERS : Badge.PUBLIC;
  }
}
