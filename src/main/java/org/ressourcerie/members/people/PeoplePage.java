package org.ressourcerie.members.people;

import java.util.List;
import org.ressourcerie.web.ui.Screen;
import org.springframework.web.util.UriComponentsBuilder;

/** The people who were looked for. */
public record PeoplePage(Screen screen, String typed, int page, List<PersonQueries.Row> rows) {

  public int total() {
    return rows.isEmpty() ? 0 : rows.getFirst().total();
  }

  public int pages() {
    return Math.ceilDiv(total(), PersonQueries.ROWS);
  }

  public String address(int page) {
    String query =
        UriComponentsBuilder.newInstance()
            .queryParam("q", "{typed}")
            .queryParam("page", page)
            .encode()
            .buildAndExpand(typed)
            .toUriString();
    return screen.to("/administration/personnes" + query);
  }
}
