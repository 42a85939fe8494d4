package org.ressourcerie.admin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.access.SignInNoted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what happened, in the transaction that makes it happen if there is one; reads it back. */
@Component
class AuditLog {
  private final JdbcClient sql;
  private final Clock clock;

  AuditLog(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @EventListener
  void write(RightChanged changed) {
    write(
        new AuditLine(
            clock.instant(),
            changed.by(),
            changed.what(),
            changed.subject(),
            changed.detail(),
            changed.why(),
            AuditKind.RIGHT));
  }

  @EventListener
  void write(SignInNoted noted) {
    AuditKind kind = AuditKind.of(noted.kind());
    write(new AuditLine(clock.instant(), noted.who(), noted.what(), "", "", "", kind));
  }

  /** Of one kind, or of all; the latest first. */
  List<AuditLine> lines(Optional<AuditKind> kind, int limit, int offset) {
    return sql.sql(
            """
            select * from admin.audit where kind = coalesce(cast(:kind as text), kind)
            order by at desc, id desc limit :limit offset :offset
            """)
        .param("kind", kind.map(AuditKind::id).orElse(null))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> line(row))
        .list();
  }

  /** Erases what has been kept as long as its kind is. */
  void erase() {
    for (AuditKind kind : AuditKind.values()) {
      sql.sql("delete from admin.audit where kind = :kind and at < :oldest")
          .param("kind", kind.id())
          .param("oldest", clock.instant().minus(kind.kept()).atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  private void write(AuditLine line) {
    sql.sql(
            """
            insert into admin.audit (at, by_whom, what, subject, detail, why, kind)
            values (:at, :by, :what, :subject, :detail, :why, :kind)
            """)
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("by", line.by())
        .param("what", line.what())
        .param("subject", line.subject())
        .param("detail", line.detail())
        .param("why", line.why())
        .param("kind", line.kind().id())
        .update();
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    return new AuditLine(
        row.getTimestamp("at").toInstant(),
        row.getString("by_whom"),
        row.getString("what"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("why"),
        AuditKind.of(row.getString("kind")).orElseThrow());
  }
}
