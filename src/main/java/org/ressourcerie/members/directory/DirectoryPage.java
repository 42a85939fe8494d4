package org.ressourcerie.members.directory;

import java.util.List;
import org.ressourcerie.web.ui.Screen;
import org.springframework.web.util.UriComponentsBuilder;

/** The member organisations that were looked for. */
public record DirectoryPage(
    Screen screen, String typed, String kind, int page, List<DirectoryQueries.Row> rows) {

  public int total() {
    return rows.isEmpty() ? 0 : rows.getFirst().total();
  }

  public int pages() {
    return Math.ceilDiv(total(), DirectoryQueries.ROWS);
  }

  public String address(int page) {
    String query =
        UriComponentsBuilder.newInstance()
            .queryParam("q", "{typed}")
            .queryParam("type", "{kind}")
            .queryParam("page", page)
            .encode()
            .buildAndExpand(typed, kind)
            .toUriString();
    return screen.to("/annuaire" + query);
  }
}
