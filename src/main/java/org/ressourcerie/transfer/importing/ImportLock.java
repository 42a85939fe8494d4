package org.ressourcerie.transfer.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * One import at a time, whatever the process or machine: a lock of the database's session, which
 * ends with its holder, also when that one is killed.
 */
@Component
class ImportLock {
  private static final long KEY = 0x7265_7373_696d_70L;
  private final DataSource database;

  ImportLock(DataSource database) {
    this.database = database;
  }

  /** The lock, or empty when another import holds it. */
  Optional<Held> tryTake() {
    try {
      Connection connection = database.getConnection();
      if (ask(connection, "select pg_try_advisory_lock(?)")) {
        return Optional.of(new Held(connection));
      }
      JdbcUtils.closeConnection(connection);
      return Optional.empty();
    } catch (SQLException lost) {
      throw new DataAccessResourceFailureException("The import lock cannot be asked for", lost);
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setLong(1, KEY);
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** The lock until it is released. */
  record Held(Connection connection) {
    void release() {
      try {
        ask(connection, "select pg_advisory_unlock(?)");
      } catch (SQLException lost) {
        throw new DataAccessResourceFailureException("The import lock cannot be given back", lost);
      } finally {
        JdbcUtils.closeConnection(connection);
      }
    }
  }
}
