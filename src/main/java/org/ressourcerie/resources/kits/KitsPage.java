package org.ressourcerie.resources.kits;

import java.util.List;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.web.ui.Screen;

/** The kits that a visitor may know of. */
public record KitsPage(Screen screen, List<Kit> kits) {}
