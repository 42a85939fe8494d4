package org.ressourcerie.resources.plugs;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link of the team's page that leads to changes of many resources. */
@Configuration(proxyBeanMethods = false)
class BulkEntry {
  @Bean
  TeamEntry bulkOnTeamPage() {
    return new TeamEntry(4, "/administration/ressources", "bulk.title", Permission.PUBLISH);
  }
}
