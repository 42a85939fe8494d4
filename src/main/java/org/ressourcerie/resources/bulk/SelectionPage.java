package org.ressourcerie.resources.bulk;

import java.util.List;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * Resources to choose among.
 *
 * @param total how many are found in all
 * @param none whether nothing was chosen when a change was asked for
 */
public record SelectionPage(
    Screen screen,
    Vocabulary vocabulary,
    List<Thesaurus.ThemeChoice> themes,
    List<String> organisations,
    Selection wanted,
    List<ResourceRow> rows,
    int total,
    int page,
    boolean none) {
  static final int SIZE = 50;

  public Rows words() {
    return new Rows(screen, vocabulary);
  }

  public int pages() {
    return Math.max(1, (total + SIZE - 1) / SIZE);
  }

  public String address(int other) {
    return screen.to(wanted.path(other));
  }

  /** The most that one change takes. */
  public int most() {
    return SelectionQueries.MOST;
  }
}
