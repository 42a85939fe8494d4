package org.ressourcerie.members.oidc;

import org.ressourcerie.web.ui.Screen;

/**
 * Why one did not enter, and what to do.
 *
 * @param provider its label
 * @param why the end of the message key
 */
public record RefusalPage(Screen screen, String provider, String why) {}
