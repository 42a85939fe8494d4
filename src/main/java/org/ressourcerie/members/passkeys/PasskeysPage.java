package org.ressourcerie.members.passkeys;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * The passkeys of who asks.
 *
 * @param usable whether this site has a name that keys can belong to
 * @param typed the name given to a key that could not be added
 * @param error why, in words; empty when nothing went wrong
 */
public record PasskeysPage(
    Screen screen, List<Passkey> keys, boolean usable, String typed, String error) {}
