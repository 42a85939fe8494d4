package org.ressourcerie.resources.citing;

import java.util.List;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.web.ui.Screen;

/**
 * An organisation or a person, and a page of what they contributed to.
 *
 * @param functions what a person did where; empty for an organisation
 */
public record CitedPage(
    Screen screen,
    Rows words,
    String path,
    String name,
    List<String> functions,
    List<ResourceRow> rows,
    int total,
    int page) {
  static final int SIZE = 20;

  public int pages() {
    return (total + SIZE - 1) / SIZE;
  }

  public String address(int wanted) {
    return screen.to(path + (wanted == 1 ? "" : "?page=" + wanted));
  }
}
