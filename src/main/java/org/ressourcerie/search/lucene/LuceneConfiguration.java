package org.ressourcerie.search.lucene;

import java.nio.file.Path;
import org.ressourcerie.search.engine.EngineChoice;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.engine.SearchEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The embedded engine, in the data folder. */
@Configuration(proxyBeanMethods = false)
@Conditional(EngineChoice.Embedded.class)
class LuceneConfiguration {
  @Bean
  SearchEngine searchEngine(
      @Value("${ressourcerie.data:./data}") Path data, ObjectProvider<PassageVectors> vectors) {
    return new LuceneSearchEngine(
        data.resolve("index"), Weights.CHOSEN, vectors.getIfAvailable(() -> PassageVectors.NONE));
  }
}
