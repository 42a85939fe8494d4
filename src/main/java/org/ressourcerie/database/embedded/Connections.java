package org.ressourcerie.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How one process reaches a server of this machine, as its administrator or as the application. */
record Connections(int port, String password, String command) {
  static final String ADMINISTRATOR = "postgres";
  static final String APPLICATION = "ressourcerie";

  String url() {
    return url(APPLICATION);
  }

  /** Never the password: records are logged. */
  @Override
  public String toString() {
    return url();
  }

  /** The application owns its own database and is nobody elsewhere. */
  void prepare() throws SQLException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
        statement.execute("create role " + APPLICATION + " login password '" + password + "'");
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?")) {
        statement.execute("create database " + APPLICATION + " owner " + APPLICATION);
      }
    }
  }

  /** How many connections the application's processes hold. */
  int open() throws SQLException {
    try (Connection connection = administrator();
        PreparedStatement query =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity where usename = ?")) {
      query.setString(1, APPLICATION);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  Connection administrator() throws SQLException {
    return DriverManager.getConnection(url("postgres"), ADMINISTRATOR, password);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=%s-%s"
        .formatted(port, database, APPLICATION, command);
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, APPLICATION);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
