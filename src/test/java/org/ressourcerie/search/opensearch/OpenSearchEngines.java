package org.ressourcerie.search.opensearch;

import javax.sql.DataSource;
import org.ressourcerie.search.engine.SearchEngine;

/** The engine on a server as the application has it, for tests of other packages. */
public final class OpenSearchEngines {
  private OpenSearchEngines() {}

  /** One on an index of the tests' own server; skips the test where there is no server. */
  public static SearchEngine on(String index, DataSource database) {
    return at(SearchServer.setting(index), database);
  }

  public static SearchEngine at(String setting, DataSource database) {
    return new OpenSearchEngine(Address.list(setting), Address.index(setting), database);
  }

  /** A way to the tests' own server that can be closed and opened again. */
  public static Door door() {
    return new Door(SearchServer.port());
  }
}
