package org.ressourcerie.resources.themes;

import java.util.List;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.web.ui.Screen;

/** All themes that hold something for this visitor. */
public record ThemesPage(Screen screen, List<Thesaurus.CountedTheme> themes) {}
