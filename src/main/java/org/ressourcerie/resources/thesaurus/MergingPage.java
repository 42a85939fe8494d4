package org.ressourcerie.resources.thesaurus;

import org.ressourcerie.web.ui.Screen;

/**
 * What becomes of two themes when one becomes a part of the other's name.
 *
 * @param wrong why it was not done, as a sentence; empty when nothing was asked
 */
public record MergingPage(Screen screen, Entry gone, Entry kept, String wrong) {}
