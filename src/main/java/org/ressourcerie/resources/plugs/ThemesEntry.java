package org.ressourcerie.resources.plugs;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The link of the team's page that leads to the themes. */
@Configuration(proxyBeanMethods = false)
class ThemesEntry {
  @Bean
  TeamEntry themesOnTeamPage() {
    return new TeamEntry(5, "/administration/themes", "themes.title", Permission.PREPARE);
  }
}
