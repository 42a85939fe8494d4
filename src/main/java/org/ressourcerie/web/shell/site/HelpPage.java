package org.ressourcerie.web.shell.site;

import org.ressourcerie.web.ui.Screen;

/** How to find, read and get in. */
public record HelpPage(Screen screen) {}
