package org.ressourcerie.resources.history;

import org.ressourcerie.resources.comparing.Comparison;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.web.ui.Screen;

/** Two writings of a resource, what the earlier and the later are called, and what differs. */
public record ComparisonPage(
    Screen screen,
    Published.Standing standing,
    String before,
    String after,
    Comparison comparison) {}
