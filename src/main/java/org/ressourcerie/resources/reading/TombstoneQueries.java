package org.ressourcerie.resources.reading;

import java.util.Optional;
import org.ressourcerie.access.AccessFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads a tombstone through its visitor: who was told nothing of a resource is told nothing now.
 */
@Component
class TombstoneQueries {
  private final JdbcClient sql;

  TombstoneQueries(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Tombstone> find(long number, AccessFilter filter) {
    return sql.sql(
            """
            select v.title, v.language, w.reason, w.at from resources.resource r
            join resources.revision v on v.id = r.revision
            join resources.withdrawal w on w.resource = r.number
            where r.number = :number and r.status = 'withdrawn'
              and (access.admits(r.access, :audiences, :at) or r.teaser <> 'none')\
            """)
        .param("number", number)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            (row, n) ->
                new Tombstone(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getTimestamp(4).toInstant()))
        .optional();
  }
}
