package org.ressourcerie.search.indexing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the database says that something changed, or a while has passed. Used by one thread;
 * any other may only {@link #leave}.
 */
final class Doorbell implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Doorbell.class);

  /** A wait cannot be interrupted without breaking its connection, so it is made of short ones. */
  private static final int SLICE = 200;

  private final DataSource database;
  private @Nullable Connection connection;
  private volatile boolean leaving;

  Doorbell(DataSource database) {
    this.database = database;
  }

  /** Returns at once when it rang since the last call, and the first time. */
  void await(Duration longest) throws SQLException {
    Connection open = connection;
    if (open == null) {
      connection = listening();
      return;
    }
    PGConnection bell = open.unwrap(PGConnection.class);
    long end = System.nanoTime() + longest.toNanos();
    while (!leaving && System.nanoTime() < end) {
      if (bell.getNotifications(SLICE).length > 0) {
        return;
      }
    }
  }

  /** Ends the present wait, and any other. */
  void leave() {
    leaving = true;
  }

  void enter() {
    leaving = false;
  }

  /** Gives the connection up; the next wait opens another. */
  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try (open;
          Statement statement = open.createStatement()) {
        statement.execute("unlisten *");
      } catch (SQLException gone) {
        log.debug("The listening connection was already lost", gone);
      }
    }
  }

  private Connection listening() throws SQLException {
    Connection open = database.getConnection();
    try (Statement listen = open.createStatement()) {
      listen.execute("listen " + Changes.CHANNEL);
      return open;
    } catch (SQLException failure) {
      open.close();
      throw failure;
    }
  }
}
