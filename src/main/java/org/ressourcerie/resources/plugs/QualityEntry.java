package org.ressourcerie.resources.plugs;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link of the team's page that leads to what the checks find. */
@Configuration(proxyBeanMethods = false)
class QualityEntry {
  @Bean
  TeamEntry qualityOnTeamPage() {
    return new TeamEntry(
        30, "/administration/qualite", "proofing.quality.title", Permission.PREPARE);
  }
}
