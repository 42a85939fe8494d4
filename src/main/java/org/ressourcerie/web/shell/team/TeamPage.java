package org.ressourcerie.web.shell.team;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/**
 * The team's pages, those that its reader may open.
 *
 * @param notices what cannot wait, each with the page that tells more
 */
public record TeamPage(Screen screen, List<Screen.Link> notices, List<Screen.Link> links) {}
