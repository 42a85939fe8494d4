package org.ressourcerie.members.oidc;

import org.ressourcerie.web.ui.Screen;

/**
 * The last page before a provider, which goes on by itself.
 *
 * @param provider its label
 * @param next its address, with all that it is asked
 * @param out whether one signs out there
 */
public record DeparturePage(Screen screen, String provider, String next, boolean out) {
  /** The beginning of the message keys. */
  public String words() {
    return out ? "oidc.out" : "oidc.in";
  }
}
