package org.ressourcerie.search.requests;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of search on the team's page. */
@Configuration(proxyBeanMethods = false)
class SearchTeamEntries {
  @Bean
  TeamEntry searchesOnTeamPage() {
    return new TeamEntry(
        40, "/administration/recherches", "search.board.title", Permission.PREPARE);
  }
}
