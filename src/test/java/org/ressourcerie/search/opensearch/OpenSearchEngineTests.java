package org.ressourcerie.search.opensearch;

import java.util.UUID;
import javax.sql.DataSource;
import org.ressourcerie.search.MemoryContent;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.engine.SearchEngineContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    extraIncludes = "database")
@Import(MemoryContent.class)
class OpenSearchEngineTests extends SearchEngineContract {
  private final String index = "t" + UUID.randomUUID();
  @Autowired DataSource database;

  @Override
  protected SearchEngine open() {
    String setting = SearchServer.setting(index);
    return new OpenSearchEngine(Address.list(setting), Address.index(setting), database);
  }

  @Override
  protected void giveAnotherSchema() {
    try (Cluster cluster = new Cluster(Address.list(SearchServer.setting(index)))) {
      cluster.work(
          "PUT", index + "/_mapping", Json.object("_meta", Json.object("schema", "another")));
    }
  }
}
