package org.ressourcerie.resources.plugs;

import java.util.List;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.collections.Kits;
import org.ressourcerie.web.spi.SiteMapSection;
import org.ressourcerie.web.spi.TeamEntry;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where kits are found: on the site map, and on the team's page. */
@Configuration(proxyBeanMethods = false)
class KitEntries {
  @Bean
  TeamEntry kitsOnTeamPage() {
    return new TeamEntry(4, "/administration/kits", "kits.desk.title", Permission.PREPARE);
  }

  @Bean
  SiteMapSection kitsOnSiteMap(Kits kits, Gate gate) {
    return new SiteMapSection() {
      @Override
      public String title(Words words) {
        return words.say("kits.title");
      }

      @Override
      public List<Screen.Link> links(Words words, Visitor visitor) {
        return kits.all(gate.filter(visitor)).stream()
            .map(kit -> new Screen.Link(kit.path(), kit.title()))
            .toList();
      }
    };
  }
}
