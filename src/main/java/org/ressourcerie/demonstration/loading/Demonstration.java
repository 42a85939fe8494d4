package org.ressourcerie.demonstration.loading;

import java.util.Set;
import org.ressourcerie.resources.ResourceSources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the fictional network is wanted, possible and loaded here. */
@Component
public class Demonstration {
  /** The source of every resource of the fictional network. */
  static final String SOURCE = "demonstration";

  private final DemonstrationSettings settings;
  private final ResourceSources sources;
  private final JdbcClient sql;
  private volatile boolean loaded;

  Demonstration(DemonstrationSettings settings, ResourceSources sources, JdbcClient sql) {
    this.settings = settings;
    this.sources = sources;
    this.sql = sql;
  }

  /** True while its accounts may be used: it is wanted, and was loaded into an empty database. */
  public boolean isOpen() {
    return settings.demonstration() && isLoaded();
  }

  /** True when it is wanted, not loaded yet, and nothing else is here. */
  boolean isToBeLoaded() {
    return settings.demonstration() && !isLoaded() && Set.of(SOURCE).containsAll(sources.all());
  }

  /** Remembers that all of it is here. */
  void markLoaded() {
    sql.sql("insert into demonstration.network default values on conflict do nothing").update();
  }

  private boolean isLoaded() {
    if (!loaded) {
      loaded =
          sql.sql("select exists (select 1 from demonstration.network)")
              .query(Boolean.class)
              .single();
    }
    return loaded;
  }
}
