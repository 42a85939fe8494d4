package org.ressourcerie.members.organisations;

import java.util.List;
import org.ressourcerie.web.ui.Screen;
import org.springframework.web.util.UriComponentsBuilder;

/** The organisations that were looked for. */
public record OrganisationsPage(
    Screen screen, String typed, String state, int page, List<OrganisationQueries.Row> rows) {
  public static final List<String> STATES = List.of("member", "grace", "future", "former", "none");

  public int total() {
    return rows.isEmpty() ? 0 : rows.getFirst().total();
  }

  public int pages() {
    return Math.ceilDiv(total(), OrganisationQueries.ROWS);
  }

  public String address(int page) {
    String query =
        UriComponentsBuilder.newInstance()
            .queryParam("q", "{typed}")
            .queryParam("etat", "{state}")
            .queryParam("page", page)
            .encode()
            .buildAndExpand(typed, state)
            .toUriString();
    return screen.to("/administration/organisations" + query);
  }
}
