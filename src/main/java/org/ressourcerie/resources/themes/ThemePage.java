package org.ressourcerie.resources.themes;

import java.util.List;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.web.ui.Screen;

/** One theme, its other names, a page of its resources. */
public record ThemePage(
    Screen screen,
    Rows words,
    String slug,
    String label,
    List<String> synonyms,
    List<ResourceRow> rows,
    int total,
    int page) {
  static final int SIZE = 20;

  public int pages() {
    return (total + SIZE - 1) / SIZE;
  }

  public String address(int wanted) {
    return screen.to("/themes/" + slug + (wanted == 1 ? "" : "?page=" + wanted));
  }
}
