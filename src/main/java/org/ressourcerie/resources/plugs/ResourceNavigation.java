package org.ressourcerie.resources.plugs;

import org.ressourcerie.web.spi.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of the header that lead to resources. */
@Configuration(proxyBeanMethods = false)
class ResourceNavigation {
  @Bean
  NavigationEntry resourcesEntry() {
    return new NavigationEntry(10, "/ressources", "resources.list.title");
  }

  @Bean
  NavigationEntry themesEntry() {
    return new NavigationEntry(20, "/themes", "resources.themes.title");
  }

  @Bean
  NavigationEntry datesEntry() {
    return new NavigationEntry(30, "/rendez-vous", "resources.dates.title");
  }
}
