package org.ressourcerie.members.passwords;

import org.ressourcerie.web.ui.Screen;

/**
 * Signing in by a password.
 *
 * @param address what was typed, maybe nothing
 * @param error what went wrong, in words; empty when nothing did
 * @param back where to go afterwards: a path of this site, with its fragment
 */
public record EntryPage(Screen screen, String address, String error, String back) {}
