package org.ressourcerie.resources.composing;

import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.web.ui.Screen;

/**
 * Asks once more before a kit is deleted.
 *
 * @param changed whether it has changed since it was asked
 */
public record KitEndPage(Screen screen, Kit kit, boolean changed) {}
