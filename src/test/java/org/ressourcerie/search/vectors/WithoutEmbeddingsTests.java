package org.ressourcerie.search.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ressourcerie.search.MemoryContent.item;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.Embeddings;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.engine.Senses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.modulith.test.ApplicationModuleTest;

/** Where no endpoint is set. */
@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    extraIncludes = "database")
@Import(MemoryContent.class)
class WithoutEmbeddingsTests {
  @Autowired ObjectProvider<Embeddings> embeddings;
  @Autowired ObjectProvider<PassageVectors> vectors;
  @Autowired ObjectProvider<Senses> senses;
  @Autowired ObjectProvider<Endpoint> endpoint;
  @Autowired JdbcClient database;
  @Autowired MemoryContent content;
  @Autowired ApplicationEventPublisher events;
  @Autowired Reindexing index;
  @Autowired Search search;

  @Test
  void nothingIsThereToSendAnything() {
    assertThat(endpoint.getIfAvailable()).isNull();
    assertThat(embeddings.getIfAvailable()).isNull();
    assertThat(vectors.getIfAvailable()).isNull();
    assertThat(senses.getIfAvailable()).isNull();
  }

  @Test
  void whatIsIndexedAsksForNoVector() {
    long before = kept();
    content.put(item(1, "Fiche", "La girafe des plaines"));
    events.publishEvent(new ContentChanged(content.type(), List.of(1L)));
    index.awaitUpToDate(Duration.ofSeconds(30));
    assertThat(search.find(SearchQuery.of("girafe"), Visitor.ANONYMOUS).total()).isEqualTo(1);
    assertThat(kept()).isEqualTo(before);
    content.remove(1);
    events.publishEvent(new ContentChanged(content.type(), List.of(1L)));
    index.awaitUpToDate(Duration.ofSeconds(30));
  }

  private long kept() {
    return database
        .sql("select (select count(*) from search.vector) + count(*) from search.vector_use")
        .query(Long.class)
        .single();
  }

  @Test
  void aServerOfSearchRefusesAtTheStart() {
    MockEnvironment both =
        new MockEnvironment().withProperty("ressourcerie.search.opensearch", "http://host/index");
    assertThatThrownBy(
            () ->
                new EmbeddingConfiguration()
                    .embeddingEndpoint(settings("http://host/v1", "bag"), both))
        .hasMessageContaining("ressourcerie.search.opensearch");
  }

  @Test
  void anAddressIsPlain() {
    assertThat(settings("https://host/v1/", "bag").address())
        .hasToString("https://host/v1/embeddings");
    assertThatThrownBy(() -> settings("https://me:key@host/v1", "bag").address())
        .hasMessageContaining("a key has a setting of its own");
    assertThatThrownBy(() -> settings("https://host/v1", " ")).hasMessageContaining("model");
  }

  private static EmbeddingSettings settings(String url, String model) {
    Duration second = Duration.ofSeconds(1);
    return new EmbeddingSettings(url, model, "", null, second, second, 8, "", "", 0.5, second);
  }
}
