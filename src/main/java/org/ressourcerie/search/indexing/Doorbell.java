package org.ressourcerie.search.indexing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Waits until the database says that there is something to index, or a while has passed. */
final class Doorbell implements AutoCloseable {
  private final DataSource database;
  private volatile @Nullable Connection connection;

  Doorbell(DataSource database) {
    this.database = database;
  }

  /** Returns at once when it rang since the last call. */
  void await(Duration longest) throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = database.getConnection();
      connection = open;
      try (Statement listen = open.createStatement()) {
        listen.execute("listen " + Changes.CHANNEL);
      }
      return;
    }
    open.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
  }

  /** Gives the connection up; the next wait opens another. */
  @Override
  public void close() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try (open) {
        open.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        connection = null;
      }
    }
  }
}
