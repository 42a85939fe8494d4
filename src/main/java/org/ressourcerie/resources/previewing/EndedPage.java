package org.ressourcerie.resources.previewing;

import org.ressourcerie.web.ui.Screen;

/**
 * A link that shows nothing, or nothing more.
 *
 * @param why end of the key of its message
 */
public record EndedPage(Screen screen, String why) {}
