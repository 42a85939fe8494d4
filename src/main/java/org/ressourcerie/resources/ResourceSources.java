package org.ressourcerie.resources;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the resources kept here come from. */
@Component
public class ResourceSources {
  private final JdbcClient sql;

  ResourceSources(JdbcClient sql) {
    this.sql = sql;
  }

  /** Every source of a resource of any state, whoever may read it; empty when there is none. */
  public Set<String> all() {
    return new TreeSet<>(
        sql.sql("select distinct source from resources.resource")
            .query((row, n) -> row.getString(1))
            .list());
  }
}
