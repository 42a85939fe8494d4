package org.ressourcerie.members.registering;

import org.ressourcerie.web.ui.Screen;

/**
 * What entering takes, and a field for an address.
 *
 * @param address what was typed, maybe nothing
 * @param error what is wrong with it, in words; empty when nothing is
 */
public record StartPage(Screen screen, String address, String error) {}
