package org.ressourcerie.resources.composing;

import java.util.List;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.web.ui.Screen;

/**
 * All kits, and the form of a new one.
 *
 * @param told what was just done; empty for nothing
 * @param title as it was typed
 * @param wrong whether it could not be taken
 */
public record KitListPage(
    Screen screen, List<Kit> kits, boolean mayChange, String told, String title, boolean wrong) {}
