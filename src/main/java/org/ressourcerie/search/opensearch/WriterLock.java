package org.ressourcerie.search.opensearch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write the index, which one process among all those of a site has: a lock of their
 * database, so that it ends with the process that holds it, however that ends.
 */
final class WriterLock implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WriterLock.class);

  /** Any number, ours; beside it stands the hash of the index's name. */
  private static final int KIND = 730_511_047;

  private static final int LOOKING = 2;

  private final Connection connection;
  private final String index;

  private WriterLock(Connection connection, String index) {
    this.connection = connection;
    this.index = index;
  }

  /** Empty while another has it. */
  static Optional<WriterLock> take(DataSource database, String index) {
    try {
      Connection connection = database.getConnection();
      try {
        noticeLoss(connection);
        if (ask(connection, "select pg_try_advisory_lock(?, hashtext(?))", index)) {
          return Optional.of(new WriterLock(connection, index));
        }
      } catch (SQLException failure) {
        connection.close();
        throw failure;
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException failure) {
      throw new IllegalStateException("the right to write could not be asked for", failure);
    }
  }

  /**
   * Refuses to go on without the lock.
   *
   * @throws IllegalStateException when the connection that held it is gone
   */
  void check() {
    try {
      if (connection.isValid(LOOKING)) {
        return;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("the right to write is lost", failure);
    }
    throw new IllegalStateException("the right to write is lost");
  }

  @Override
  public void close() {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(?, hashtext(?))", index);
    } catch (SQLException gone) {
      log.debug("The lock had ended with its connection", gone);
    }
  }

  /** A machine that vanishes says nothing: the database asks after it, and frees what it held. */
  private static void noticeLoss(Connection connection) throws SQLException {
    try (Statement settings = connection.createStatement()) {
      settings.execute("set tcp_keepalives_idle = 10");
      settings.execute("set tcp_keepalives_interval = 5");
      settings.execute("set tcp_keepalives_count = 3");
    }
  }

  private static boolean ask(Connection connection, String sql, String index) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(sql)) {
      question.setInt(1, KIND);
      question.setString(2, index);
      try (ResultSet answer = question.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
