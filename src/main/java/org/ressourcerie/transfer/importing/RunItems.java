package org.ressourcerie.transfer.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ressourcerie.transfer.ImportReport.Item;
import org.ressourcerie.transfer.ImportReport.Outcome;
import org.ressourcerie.transfer.ImportReport.Told;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The items of kept runs, with their issues as data. */
@Repository
class RunItems {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<KeptIssue>> ISSUES = new TypeReference<>() {};
  private final JdbcClient sql;
  private final JdbcTemplate template;

  RunItems(JdbcClient sql, DataSource database) {
    this.sql = sql;
    this.template = new JdbcTemplate(database);
  }

  /** A row to keep; the ordinal is -1, -2… for notes about the input as a whole. */
  record Row(int ordinal, Entry entry, Outcome outcome, List<Issue> issues) {}

  /** One statement for many rows, their columns sent as arrays. */
  void add(long run, List<Row> rows) {
    template.update(connection -> insert(connection, run, rows));
  }

  private static PreparedStatement insert(Connection connection, long run, List<Row> rows)
      throws SQLException {
    PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into transfer.run_item
              (run, ordinal, source, key, title, outcome, file, line, issues)
            select ?, o, s, k, t, c, f, l, i::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r (o, s, k, t, c, f, l, i)
            on conflict (run, ordinal) do nothing\
            """);
    insert.setLong(1, run);
    insert.setArray(2, ints(connection, rows.stream().map(Row::ordinal)));
    insert.setArray(3, texts(connection, rows.stream().map(r -> r.entry.source())));
    insert.setArray(4, texts(connection, rows.stream().map(r -> r.entry.key())));
    insert.setArray(5, texts(connection, rows.stream().map(r -> r.entry.title())));
    insert.setArray(6, texts(connection, rows.stream().map(r -> r.outcome.name())));
    insert.setArray(7, texts(connection, rows.stream().map(r -> r.entry.place().file())));
    insert.setArray(8, ints(connection, rows.stream().map(r -> r.entry.place().line())));
    insert.setArray(9, texts(connection, rows.stream().map(RunItems::json)));
    return insert;
  }

  private static java.sql.Array ints(Connection connection, java.util.stream.Stream<Integer> values)
      throws SQLException {
    return connection.createArrayOf("int4", values.toArray());
  }

  /** PostgreSQL keeps no NUL in a text. */
  private static java.sql.Array texts(Connection connection, java.util.stream.Stream<String> values)
      throws SQLException {
    return connection.createArrayOf("text", values.map(v -> v.replace("\0", "")).toArray());
  }

  private static String json(Row row) {
    return JSON.writeValueAsString(row.issues.stream().map(KeptIssue::of).toList())
        .replace("\\u0000", "");
  }

  /** The items from this ordinal on, rejected ones and those with issues first when asked. */
  List<Item> of(long run, int offset, int limit, Telling telling) {
    return sql.sql(
            """
            select * from transfer.run_item where run = ? and ordinal >= 0
            order by (outcome <> 'REJECTED'), (issues = '[]'::jsonb), ordinal
            limit ? offset ?\
            """)
        .params(run, limit, offset)
        .query(
            (row, number) ->
                new Item(
                    row.getString("source"),
                    row.getString("key"),
                    row.getString("title"),
                    Outcome.valueOf(row.getString("outcome")),
                    place(row.getString("file"), row.getInt("line")),
                    told(row.getString("issues"), telling)))
        .list();
  }

  List<Told> notes(long run, Telling telling) {
    return sql
        .sql(
            "select issues from transfer.run_item where run = ? and ordinal < 0 order by ordinal"
                + " desc")
        .param(run)
        .query((row, number) -> told(row.getString("issues"), telling))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static String place(String file, int line) {
    return Places.written(new org.ressourcerie.transfer.spi.ImportItem.Place(file, line));
  }

  private static List<Told> told(String issues, Telling telling) {
    var told = new ArrayList<Told>();
    for (KeptIssue kept : JSON.readValue(issues, ISSUES)) {
      told.add(telling.told(kept.issue()));
    }
    return told;
  }

  /** An issue as it is written to the database. */
  record KeptIssue(Issue.Level level, String code, List<String> arguments, String file, int line) {
    static KeptIssue of(Issue issue) {
      return new KeptIssue(
          issue.level(),
          issue.code(),
          issue.arguments(),
          issue.place().file(),
          issue.place().line());
    }

    Issue issue() {
      return new Issue(
          level, code, arguments, new org.ressourcerie.transfer.spi.ImportItem.Place(file, line));
    }
  }
}
