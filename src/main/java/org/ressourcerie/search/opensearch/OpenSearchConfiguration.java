package org.ressourcerie.search.opensearch;

import javax.sql.DataSource;
import org.ressourcerie.search.engine.EngineChoice;
import org.ressourcerie.search.engine.SearchEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The engine on a server: {@code https://user:password@host:9200/index}, more nodes after commas.
 * Without a path, the index is called {@code ressourcerie}; each site has one of its own.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EngineChoice.OnServer.class)
class OpenSearchConfiguration {
  @Bean
  SearchEngine searchEngine(
      @Value("${" + EngineChoice.SETTING + "}") String setting, DataSource database) {
    return new OpenSearchEngine(Address.list(setting), Address.index(setting), database);
  }
}
