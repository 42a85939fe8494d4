package org.ressourcerie.resources.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Long work that only one of the site's processes may be at, by a lock of the database. */
@Component
public class Alone {
  private final DataSource database;

  Alone(DataSource database) {
    this.database = database;
  }

  /**
   * Does this work, and holds a connection of its own for as long; the lock ends with it. Empty,
   * and nothing done, while another process holds the lock.
   *
   * @param lock any number, the same for the same work
   */
  public <T> Optional<T> run(long lock, Supplier<Optional<T>> work) {
    try (Connection connection = database.getConnection()) {
      if (!tells(connection, "select pg_try_advisory_lock(?)", lock)) {
        return Optional.empty();
      }
      try {
        return work.get();
      } finally {
        tells(connection, "select pg_advisory_unlock(?)", lock);
      }
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("the work could not be locked", failure);
    }
  }

  private static boolean tells(Connection connection, String statement, long lock)
      throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(statement)) {
      asked.setLong(1, lock);
      try (ResultSet answer = asked.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
