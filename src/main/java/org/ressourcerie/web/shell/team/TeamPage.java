package org.ressourcerie.web.shell.team;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/** The team's pages, those that its reader may open. */
public record TeamPage(Screen screen, List<Screen.Link> links) {}
