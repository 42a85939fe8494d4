package org.ressourcerie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * PostgreSQL's full text on the same texts, one row for each resource, in the site's own server:
 * any word, ranked by {@code ts_rank}, counted, with the audience as a condition.
 */
final class PlainPostgres implements AutoCloseable {
  private static final int PORT_LINE = 3;
  private static final int AT_ONCE = 500;
  private static final String ASKED =
      """
      select number, ts_rank(words, asked) as rank, count(*) over ()
      from bench.resource, to_tsquery('french', ?) as asked
      where words @@ asked and audience in ('public', 'members')
      order by rank desc limit 10\
      """;
  private static final JsonMapper JSON = new JsonMapper();

  private final Connection connection;
  private int taken;

  private PlainPostgres(Connection connection) {
    this.connection = connection;
  }

  /** In the server that runs in this data folder. */
  static PlainPostgres in(Path data) throws IOException, SQLException {
    Connection connection = connect(data);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema bench");
      statement.execute(
          "create table bench.resource (number int primary key, audience text, words tsvector)");
      statement.execute("create index on bench.resource using gin (words)");
    }
    return new PlainPostgres(connection);
  }

  /** A connection to the server that runs in this data folder. */
  static Connection connect(Path data) throws IOException, SQLException {
    String port =
        Files.readAllLines(data.resolve("database/postmaster.pid")).get(PORT_LINE).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/ressourcerie",
        "ressourcerie",
        Files.readString(data.resolve("database.password")).strip());
  }

  /** Takes in what the corpus has more than the one before, of which it is the continuation. */
  void take(Corpus corpus) throws IOException, SQLException {
    connection.setAutoCommit(false);
    try (BufferedReader lines = Files.newBufferedReader(corpus.file());
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into bench.resource values (?, ?, to_tsvector('french', ?))")) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ >= taken) {
          JsonNode resource = JSON.readTree(line);
          insert.setInt(1, number);
          insert.setString(2, resource.path("audience").asString());
          insert.setString(3, text(resource));
          insert.addBatch();
          if (number % AT_ONCE == 0) {
            insert.executeBatch();
          }
        }
      }
      insert.executeBatch();
      taken = number;
    }
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze bench.resource");
    }
  }

  Timed measure(List<String> queries, double seconds) throws SQLException {
    Timed.Taken times = new Timed.Taken();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    try (PreparedStatement query = connection.prepareStatement(ASKED)) {
      for (int i = 0; System.nanoTime() < end; i++) {
        String words = queries.get(i % queries.size());
        query.setString(1, words.replaceAll("[^\\p{L}]+", " ").strip().replace(" ", " | "));
        long began = System.nanoTime();
        try (ResultSet rows = query.executeQuery()) {
          rows.next();
        }
        times.add(System.nanoTime() - began);
      }
    }
    return times.timed();
  }

  private static String text(JsonNode resource) {
    StringBuilder text = new StringBuilder(resource.path("title").asString());
    text.append('\n').append(resource.path("summary").asString());
    resource.path("blocks").forEach(block -> text.append('\n').append(block.path("text")));
    return text.toString();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
