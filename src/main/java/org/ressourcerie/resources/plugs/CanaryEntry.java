package org.ressourcerie.resources.plugs;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link of the team's page that leads to the canary words. */
@Configuration(proxyBeanMethods = false)
class CanaryEntry {
  @Bean
  TeamEntry canariesOnTeamPage() {
    return new TeamEntry(
        40, "/administration/temoins", "audiences.watch.title", Permission.PUBLISH);
  }
}
