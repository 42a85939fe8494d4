package org.ressourcerie.resources.merging;

import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.web.ui.Screen;

/**
 * Asks which other resource is the same.
 *
 * @param typed its number or address, as typed
 * @param wrong what is wrong with it, as a sentence; empty when nothing is
 */
public record OtherPage(Screen screen, Published.Standing one, String typed, String wrong) {}
