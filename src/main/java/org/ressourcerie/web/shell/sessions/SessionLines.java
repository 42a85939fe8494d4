package org.ressourcerie.web.shell.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of sessions, with the turn of rights: all that a request asks when nothing changed. */
final class SessionLines {
  private static final String LINE =
      """
      select primary_id, creation_time, last_access_time, max_inactive_interval, version,
        access.turn() as turn
      from web.session where session_id = ?
      """;

  private final JdbcTemplate sql;

  SessionLines(JdbcTemplate sql) {
    this.sql = sql;
  }

  Optional<SessionLine> of(String id) {
    List<SessionLine> found = sql.query(LINE, (row, n) -> line(row), id);
    return found.stream().findFirst();
  }

  private static SessionLine line(ResultSet row) throws SQLException {
    return new SessionLine(
        row.getString("primary_id"),
        Instant.ofEpochMilli(row.getLong("creation_time")),
        Instant.ofEpochMilli(row.getLong("last_access_time")),
        Duration.ofSeconds(row.getInt("max_inactive_interval")),
        row.getLong("version"),
        row.getLong("turn"));
  }
}
