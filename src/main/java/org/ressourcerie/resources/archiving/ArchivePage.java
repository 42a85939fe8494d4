package org.ressourcerie.resources.archiving;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.reading.Archived;
import org.ressourcerie.web.ui.Screen;

/**
 * What archiving a resource means, and its form.
 *
 * @param archived since when and why it is; null while it is not
 * @param reason what was typed
 * @param wrong what was wrong with it; empty otherwise
 */
public record ArchivePage(
    Screen screen,
    Published.Standing standing,
    @Nullable Archived archived,
    String reason,
    String wrong) {

  public String path() {
    return "/administration/ressources/" + standing.number();
  }
}
