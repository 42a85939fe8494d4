package org.ressourcerie.transfer.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.ImportReport.Outcome;
import org.ressourcerie.transfer.importing.Run.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs that are kept, so that a report can be read again. */
@Repository
class Runs {
  private final JdbcClient sql;

  Runs(JdbcClient sql) {
    this.sql = sql;
  }

  long start(String format, String path, ImportOptions options) {
    return sql.sql(
            """
            insert into transfer.run (format, path, label, check_only)
            values (:format, :path, :label, :check) returning id\
            """)
        .param("format", format)
        .param("path", path)
        .param("label", options.label())
        .param("check", options.checkOnly())
        .query(Long.class)
        .single();
  }

  void progress(long id, int done, int total) {
    sql.sql("update transfer.run set done = ?, total = ? where id = ?")
        .params(done, total, id)
        .update();
  }

  void finish(long id, Tally tally) {
    sql.sql(
            """
            update transfer.run
            set state = 'done', ended_at = now(), created = ?, updated = ?, unchanged = ?, kept = ?,
              ready = ?, rejected = ?
            where id = ?\
            """)
        .params(
            tally.count(Outcome.CREATED),
            tally.count(Outcome.UPDATED),
            tally.count(Outcome.UNCHANGED),
            tally.count(Outcome.KEPT),
            tally.count(Outcome.READY),
            tally.count(Outcome.REJECTED),
            id)
        .update();
  }

  void fail(long id, String message) {
    sql.sql("update transfer.run set state = 'failed', ended_at = now(), failure = ? where id = ?")
        .params(message, id)
        .update();
  }

  /** Whoever holds the import lock knows that nobody else imports: earlier ones have died. */
  void interruptBefore(long id) {
    sql.sql(
            """
            update transfer.run set state = 'interrupted', ended_at = now()
            where state = 'running' and id < ?\
            """)
        .param(id)
        .update();
  }

  /** The same, asked by a page; a run may wait a minute for the lock before it holds it. */
  void interruptStale() {
    sql.sql(
            """
            update transfer.run set state = 'interrupted', ended_at = now()
            where state = 'running' and started_at < now() - interval '2 minutes'\
            """)
        .update();
  }

  Optional<Run> byId(long id) {
    return sql.sql("select * from transfer.run where id = ?").param(id).query(Runs::run).optional();
  }

  List<Run> latest(int limit) {
    return sql.sql("select * from transfer.run order by id desc limit ?")
        .param(limit)
        .query(Runs::run)
        .list();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    var ended = row.getTimestamp("ended_at");
    return new Run(
        row.getLong("id"),
        row.getString("format"),
        row.getString("path"),
        row.getBoolean("check_only"),
        State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
        row.getTimestamp("started_at").toInstant(),
        instant(ended),
        row.getInt("done"),
        row.getInt("total"),
        new Run.Counts(
            row.getInt("created"),
            row.getInt("updated"),
            row.getInt("unchanged"),
            row.getInt("kept"),
            row.getInt("ready"),
            row.getInt("rejected")),
        row.getString("failure"));
  }

  private static @Nullable Instant instant(java.sql.@Nullable Timestamp written) {
    return written == null ? null : written.toInstant();
  }
}
