package org.ressourcerie.web.shell.site;

import org.ressourcerie.web.ui.Screen;

/** The declaration of accessibility, in the form that French law imposes. */
public record AccessibilityPage(Screen screen) {}
