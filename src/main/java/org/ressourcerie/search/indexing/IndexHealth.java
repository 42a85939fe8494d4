package org.ressourcerie.search.indexing;

import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.web.spi.HealthCheck;
import org.springframework.stereotype.Component;

/** The site cannot serve without an index that answers. */
@Component
class IndexHealth implements HealthCheck {
  private final SearchEngine engine;

  IndexHealth(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String kind() {
    return engine.kind();
  }

  @Override
  public boolean healthy() {
    return engine.answers();
  }
}
