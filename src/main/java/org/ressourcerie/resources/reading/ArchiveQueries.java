package org.ressourcerie.resources.reading;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whether a resource is archived. */
@Component
public class ArchiveQueries {
  private final JdbcClient sql;

  ArchiveQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** Of one that its reader may see; empty when it is not archived. */
  public Optional<Archived> find(long number) {
    return sql.sql("select at, reason from resources.archive where resource = ?")
        .param(number)
        .query((row, n) -> new Archived(row.getTimestamp(1).toInstant(), row.getString(2)))
        .optional();
  }
}
