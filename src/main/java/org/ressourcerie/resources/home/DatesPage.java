package org.ressourcerie.resources.home;

import java.util.List;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.web.ui.Screen;

/** The events: those to come, soonest first, then those past, latest first. */
public record DatesPage(
    Screen screen, Rows words, List<ResourceRow> coming, List<ResourceRow> past) {}
