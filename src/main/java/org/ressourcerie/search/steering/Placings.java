package org.ressourcerie.search.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.directions.Placing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the team has placed. A search reads them from memory, ten seconds old at most. */
@Repository
class Placings {
  private static final long FRESH = Duration.ofSeconds(10).toNanos();

  private final JdbcClient sql;
  private volatile @Nullable Read read;

  Placings(JdbcClient sql) {
    this.sql = sql;
  }

  /** The latest first. */
  List<Placing> all() {
    Read known = read;
    if (known == null || System.nanoTime() - known.at() > FRESH) {
      long at = System.nanoTime();
      List<Placing> placings = load();
      known =
          new Read(
              known != null && known.placings().equals(placings) ? known.placings() : placings, at);
      read = known;
    }
    return known.placings();
  }

  /** In the place of the one for the same words and the same thing, if there is one. */
  void keep(Placing placing) {
    sql.sql(
            """
            insert into search.placing (text, same, type, number, factor, from_on, until_on)
            values (:text, :same, :type, :number, :factor, :from, :until)
            on conflict (same, type, number) do update set text = excluded.text,
              factor = excluded.factor, from_on = excluded.from_on, until_on = excluded.until_on
            """)
        .param("text", placing.text())
        .param("same", placing.same())
        .param("type", placing.type())
        .param("number", placing.number())
        .param("factor", placing.factor())
        .param("from", placing.from())
        .param("until", placing.until())
        .update();
    read = null;
  }

  void remove(long id) {
    sql.sql("delete from search.placing where id = ?").param(id).update();
    read = null;
  }

  private List<Placing> load() {
    return sql.sql("select * from search.placing order by id desc").query(Placings::placing).list();
  }

  private static Placing placing(ResultSet row, int number) throws SQLException {
    double factor = row.getDouble("factor");
    return new Placing(
        row.getLong("id"),
        row.getString("text"),
        row.getString("same"),
        row.getString("type"),
        row.getLong("number"),
        factor == 0 ? null : factor,
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class));
  }

  private record Read(List<Placing> placings, long at) {}
}
