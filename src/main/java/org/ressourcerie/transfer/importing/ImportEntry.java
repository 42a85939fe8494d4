package org.ressourcerie.transfer.importing;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link of imports on the team's page. */
@Configuration(proxyBeanMethods = false)
class ImportEntry {
  @Bean
  TeamEntry importsOnTeamPage() {
    return new TeamEntry(
        20, "/administration/imports", "transfer.imports.title", Permission.PREPARE);
  }
}
