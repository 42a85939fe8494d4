package org.ressourcerie.resources.reading;

import org.ressourcerie.web.ui.Screen;

/** The address of a resource that was withdrawn. */
public record TombstonePage(Screen screen, Tombstone tombstone) {}
