package org.ressourcerie.resources.plugs;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links to writing on the team’s page. */
@Configuration(proxyBeanMethods = false)
class EditingEntries {
  @Bean
  TeamEntry newResource() {
    return new TeamEntry(
        1, "/administration/ressources/nouvelle", "editing.new", Permission.PREPARE);
  }

  @Bean
  TeamEntry drafts() {
    return new TeamEntry(2, "/administration/brouillons", "editing.drafts", Permission.PREPARE);
  }
}
