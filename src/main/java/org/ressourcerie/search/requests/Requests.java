package org.ressourcerie.search.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.understanding.SameWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Resources that people miss: requests of the same words are one, with how often it was made. */
@Repository
class Requests {
  private static final int SHOWN = 100;
  private final JdbcClient sql;
  private final Searches searches;

  Requests(JdbcClient sql, Searches searches) {
    this.sql = sql;
    this.searches = searches;
  }

  /**
   * A request, with the latest messages that came along.
   *
   * @param answerType of the thing that answers it; null while nothing does
   */
  record Request(
      long id,
      String text,
      int times,
      LocalDate firstOn,
      LocalDate lastOn,
      @Nullable String answerType,
      @Nullable Long answerNumber,
      @Nullable LocalDate answeredOn) {}

  /** Counts one more; asked again after an answer, it is open again. */
  @Transactional
  void add(String text, String message) {
    LocalDate today = searches.today();
    long id =
        sql.sql(
                """
                insert into search.request as r (same, text, first_on, last_on)
                values (:same, :text, :today, :today)
                on conflict (same) do update set times = r.times + 1, last_on = excluded.last_on,
                  answer_type = null, answer_number = null, answered_on = null
                returning id
                """)
            .param("same", SameWords.key(text))
            .param("text", text)
            .param("today", today)
            .query(Long.class)
            .single();
    if (!message.isBlank()) {
      sql.sql("insert into search.request_message values (:request, :day, :message)")
          .param("request", id)
          .param("day", today)
          .param("message", message.strip())
          .update();
    }
  }

  /** Open ones first, most wanted first. */
  List<Request> all() {
    return sql.sql(
            """
            select id, text, times, first_on, last_on, answer_type, answer_number, answered_on
            from search.request order by answered_on nulls first, times desc, last_on desc
            limit ?
            """)
        .param(SHOWN)
        .query((row, n) -> request(row))
        .list();
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getLong("id"),
        row.getString("text"),
        row.getInt("times"),
        row.getObject("first_on", LocalDate.class),
        row.getObject("last_on", LocalDate.class),
        row.getString("answer_type"),
        row.getObject("answer_number", Long.class),
        row.getObject("answered_on", LocalDate.class));
  }

  List<String> messages(long request) {
    return sql.sql(
            "select message from search.request_message where request = ? order by day desc limit"
                + " 5")
        .param(request)
        .query((row, n) -> row.getString(1))
        .list();
  }

  void answer(long request, String type, long number) {
    sql.sql(
            """
            update search.request
            set answer_type = :type, answer_number = :number, answered_on = :today where id = :id
            """)
        .param("type", type)
        .param("number", number)
        .param("today", searches.today())
        .param("id", request)
        .update();
  }

  void remove(long request) {
    sql.sql("delete from search.request where id = ?").param(request).update();
  }
}
