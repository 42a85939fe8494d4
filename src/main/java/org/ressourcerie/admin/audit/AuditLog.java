package org.ressourcerie.admin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.ressourcerie.access.RightChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what changed in the transaction that changes it, and reads it back. */
@Component
class AuditLog {
  /** CNIL, recommendation on logging (2021-122): six months to a year. */
  private static final Duration KEPT = Duration.ofDays(365);

  private final JdbcClient sql;
  private final Clock clock;

  AuditLog(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener
  void write(RightChanged changed) {
    sql.sql(
            """
            insert into admin.audit (at, by_whom, what, subject, detail, why)
            values (:at, :by, :what, :subject, :detail, :why)\
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", changed.by())
        .param("what", changed.what())
        .param("subject", changed.subject())
        .param("detail", changed.detail())
        .param("why", changed.why())
        .update();
    sql.sql("delete from admin.audit where at < :oldest")
        .param("oldest", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The latest first. */
  List<AuditLine> lines(int limit, int offset) {
    return sql.sql("select * from admin.audit order by at desc, id desc limit ? offset ?")
        .params(limit, offset)
        .query((row, n) -> line(row))
        .list();
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getTimestamp("at").toInstant(),
        row.getString("by_whom"),
        row.getString("what"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("why"));
  }
}
