package org.ressourcerie.resources.citing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.web.ui.Screen;

/**
 * An organisation or a person, and a page of what they contributed to.
 *
 * @param functions what a person did where; empty for an organisation
 * @param past whether what is archived or outdated is among them
 * @param left how many are left out for that
 */
public record CitedPage(
    Screen screen,
    Rows words,
    String path,
    String name,
    List<String> functions,
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
    return screen.to(path + (query.isEmpty() ? "" : "?" + query));
  }
}
