package org.ressourcerie.admin.audit;

import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log's link on the team's page. */
@Configuration(proxyBeanMethods = false)
class AuditEntry {
  @Bean
  TeamEntry auditOnTeamPage() {
    return new TeamEntry(90, "/administration/journal", "admin.audit.title", Permission.AUDIT);
  }
}
