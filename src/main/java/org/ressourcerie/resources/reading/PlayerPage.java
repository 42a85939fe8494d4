package org.ressourcerie.resources.reading;

import org.ressourcerie.web.ui.Screen;

/** A video that another site plays, in its frame. */
public record PlayerPage(Screen screen, Notice notice, Part.LinkShown link, Elsewhere video) {}
