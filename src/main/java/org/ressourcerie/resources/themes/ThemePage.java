package org.ressourcerie.resources.themes;

import java.util.List;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.listing.Slice;
import org.ressourcerie.web.ui.Screen;

/** One theme, its other names, a page of its resources. */
public record ThemePage(
    Screen screen, Rows words, String slug, String label, List<String> synonyms, Slice slice) {

  public String address(int wanted) {
    return screen.to("/themes/" + slug + slice.query(wanted));
  }

  /** The first page with what is past, or without it where it is shown. */
  public String turned() {
    return screen.to("/themes/" + slug + slice.turned());
  }
}
