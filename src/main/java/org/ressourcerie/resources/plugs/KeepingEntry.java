package org.ressourcerie.resources.plugs;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link of the team's page that leads to what needs a look first. */
@Configuration(proxyBeanMethods = false)
class KeepingEntry {
  @Bean
  TeamEntry freshnessOnTeamPage() {
    return new TeamEntry(3, "/administration/fraicheur", "freshness.title", Permission.PREPARE);
  }
}
