package org.ressourcerie.resources.citing;

import java.util.List;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.listing.Slice;
import org.ressourcerie.web.ui.Screen;

/**
 * An organisation or a person, and a page of what they contributed to.
 *
 * @param functions what a person did where; empty for an organisation
 */
public record CitedPage(
    Screen screen, Rows words, String path, String name, List<String> functions, Slice slice) {

  public String address(int wanted) {
    return screen.to(path + slice.query(wanted));
  }

  /** The first page with what is past, or without it where it is shown. */
  public String turned() {
    return screen.to(path + slice.turned());
  }
}
