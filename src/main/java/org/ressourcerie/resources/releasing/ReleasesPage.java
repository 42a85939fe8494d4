package org.ressourcerie.resources.releasing;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/** What was published together, the latest first. */
public record ReleasesPage(Screen screen, List<Release> releases) {}
