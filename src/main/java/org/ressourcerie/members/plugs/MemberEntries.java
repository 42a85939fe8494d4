package org.ressourcerie.members.plugs;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of this module on the team's page. */
@Configuration(proxyBeanMethods = false)
class MemberEntries {
  @Bean
  TeamEntry organisationsOnTeamPage() {
    return entry(50, "/administration/organisations", "members.organisations.title");
  }

  @Bean
  TeamEntry requestsOnTeamPage() {
    return entry(55, "/administration/demandes", "registering.staff.title");
  }

  @Bean
  TeamEntry peopleOnTeamPage() {
    return entry(60, "/administration/personnes", "members.people.title");
  }

  @Bean
  TeamEntry groupsOnTeamPage() {
    return entry(70, "/administration/groupes", "members.groups.title");
  }

  private static TeamEntry entry(int order, String path, String label) {
    return new TeamEntry(order, path, label, Permission.ADMIT);
  }
}
