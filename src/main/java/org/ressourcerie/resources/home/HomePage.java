package org.ressourcerie.resources.home;

import java.util.List;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.web.ui.Screen;

/**
 * The home page: search, what is new, what is coming, the themes.
 *
 * @param empty nothing is published yet: the first-run page is shown
 */
public record HomePage(
    Screen screen,
    Rows words,
    boolean empty,
    int total,
    List<ResourceRow> latest,
    List<ResourceRow> coming,
    List<Thesaurus.CountedTheme> themes) {}
