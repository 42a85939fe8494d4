package org.ressourcerie.search.vectors;

import org.ressourcerie.search.Embeddings;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.engine.EngineChoice;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.indexing.Changes;
import org.ressourcerie.web.spi.HealthCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.StringUtils;

/** Meaning beside words, in the embedded engine. */
@Configuration(proxyBeanMethods = false)
@Conditional(EndpointNamed.class)
@EnableConfigurationProperties(EmbeddingSettings.class)
class EmbeddingConfiguration {
  @Bean
  Endpoint embeddingEndpoint(EmbeddingSettings settings, Environment environment) {
    if (StringUtils.hasText(environment.getProperty(EngineChoice.SETTING))) {
      throw new IllegalStateException(
          "ressourcerie.search.embeddings.url asks for the engine inside the application: leave it"
              + " out, or "
              + EngineChoice.SETTING);
    }
    settings.address();
    return new Endpoint(settings);
  }

  @Bean
  Bell embeddingBell() {
    return new Bell();
  }

  @Bean
  PassageVectors passageVectors(JdbcClient database, EmbeddingSettings settings, Bell bell) {
    return new KeptVectors(database, settings.space(), bell);
  }

  @Bean
  Backlog embeddingBacklog(
      JdbcClient database,
      PlatformTransactionManager transactions,
      Changes changes,
      EmbeddingSettings settings) {
    return new Backlog(database, transactions, changes, settings.space());
  }

  @Bean
  Completing completing(EmbeddingSettings settings, Endpoint endpoint, Backlog backlog, Bell bell) {
    return new Completing(settings, endpoint, backlog, bell);
  }

  @Bean
  AskedSenses askedSenses(EmbeddingSettings settings, Endpoint endpoint) {
    return new AskedSenses(settings, endpoint);
  }

  @Bean
  Embeddings embeddings(Backlog backlog, Reindexing index) {
    return new Completion(backlog, index);
  }

  @Bean
  HealthCheck embeddingHealth(Completing passages, AskedSenses questions) {
    return new EmbeddingHealth(passages, questions);
  }
}
