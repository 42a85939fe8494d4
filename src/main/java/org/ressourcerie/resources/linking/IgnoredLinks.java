package org.ressourcerie.resources.linking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses that the team wants left alone. */
@Repository
public class IgnoredLinks {
  private final JdbcClient sql;
  private final Clock clock;

  IgnoredLinks(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What begins so is not asked for. */
  public record Ignored(String beginning, String reason, String by, Instant at) {}

  List<Ignored> all() {
    return sql.sql("select * from resources.link_ignored order by beginning")
        .query(
            (row, n) ->
                new Ignored(
                    row.getString("beginning"),
                    row.getString("reason"),
                    row.getString("added_by"),
                    row.getTimestamp("added_at").toInstant()))
        .list();
  }

  /** What was heard of such addresses is forgotten. */
  List<String> add(String beginning, String reason, String by) {
    sql.sql(
            """
            insert into resources.link_ignored (beginning, reason, added_by, added_at)
            values (?, ?, ?, ?) on conflict do nothing\
            """)
        .params(beginning, reason, by, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return sql.sql("delete from resources.link_check where starts_with(url, ?) returning url")
        .param(beginning)
        .query((row, n) -> row.getString(1))
        .list();
  }

  void remove(String beginning) {
    sql.sql("delete from resources.link_ignored where beginning = ?").param(beginning).update();
  }
}
