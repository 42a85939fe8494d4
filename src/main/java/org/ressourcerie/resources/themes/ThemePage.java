package org.ressourcerie.resources.themes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.web.ui.Screen;

/**
 * One theme, its other names, a page of its resources.
 *
 * @param past whether what is archived or outdated is among them
 * @param left how many of them are left out for that
 */
public record ThemePage(
    Screen screen,
    Rows words,
    String slug,
    String label,
    List<String> synonyms,
    List<ResourceRow> rows,
    int total,
    int page,
    boolean past,
    int left) {
  static final int SIZE = 20;

  public int pages() {
    return (total + SIZE - 1) / SIZE;
  }

  public String address(int wanted) {
    return address(wanted, past);
  }

  /** The first page with what is past, or without it where it is shown. */
  public String turned() {
    return address(1, !past);
  }

  private String address(int wanted, boolean archives) {
    String query =
        Stream.of(archives ? "archives=true" : "", wanted == 1 ? "" : "page=" + wanted)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return screen.to("/themes/" + slug + (query.isEmpty() ? "" : "?" + query));
  }
}
