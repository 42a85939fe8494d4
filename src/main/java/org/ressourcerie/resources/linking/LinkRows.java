package org.ressourcerie.resources.linking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.fetching.Look;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be asked for, and what was heard. */
@Repository
public class LinkRows {
  private static final String DUE =
      """
      from (select distinct c.url from resources.cited_link c
        join resources.resource r on r.number = c.resource and r.status = 'published') c
      left join resources.link_check k on k.url = c.url
      where (k.checked_at is null or k.checked_at < :since) and not exists (
        select 1 from resources.link_ignored i where starts_with(c.url, i.beginning))
      """;

  private final JdbcClient sql;

  LinkRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** A night that is over. */
  public record Night(
      Instant began, Instant ended, int asked, int failing, int moved, int remaining) {}

  /** Not asked since then, those that were never asked first, then the longest ago. */
  List<String> due(Instant since, int most) {
    return sql.sql(
            "select c.url " + DUE + " order by k.checked_at nulls first, md5(c.url) limit :most")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> row.getString(1))
        .list();
  }

  int left(Instant since) {
    return sql.sql("select count(*) " + DUE)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** Keeps an answer; true when it tells readers something else than the one before. */
  boolean keep(String url, Look look, Instant at) {
    Outcome outcome = Outcome.of(look);
    String before = state(url);
    sql.sql(
            """
            insert into resources.link_check as k (url, outcome, answer, moved_to, nights, checked_at)
            values (:url, :outcome, :answer, nullif(:moved, ''), :failing, :at)
            on conflict (url) do update set outcome = excluded.outcome, answer = excluded.answer,
              moved_to = excluded.moved_to, checked_at = excluded.checked_at,
              nights = case when excluded.nights = 0 then 0 else k.nights + 1 end\
            """)
        .param("url", url)
        .param("outcome", outcome.id())
        .param("answer", Outcome.answer(look))
        .param("moved", outcome == Outcome.MOVED ? look.movedTo() : "")
        .param("failing", outcome == Outcome.FAILING ? 1 : 0)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return !before.equals(state(url));
  }

  /** What readers of the findings are told of it: dead, moved to, or nothing. */
  private String state(String url) {
    return sql.sql(
            """
            select case when nights > 1 then 'dead ' || answer
              when outcome = 'moved' then 'moved ' || moved_to else '' end
            from resources.link_check where url = ?\
            """)
        .param(url)
        .query(String.class)
        .optional()
        .orElse("");
  }

  void keep(Night night) {
    sql.sql(
            """
            insert into resources.link_night (began_at, ended_at, asked, failing, moved, remaining)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .params(
            night.began().atOffset(ZoneOffset.UTC),
            night.ended().atOffset(ZoneOffset.UTC),
            night.asked(),
            night.failing(),
            night.moved(),
            night.remaining())
        .update();
    sql.sql(
            """
            delete from resources.link_check k where not exists (
              select 1 from resources.cited_link c where c.url = k.url)\
            """)
        .update();
  }

  Optional<Night> last() {
    return sql.sql("select * from resources.link_night order by id desc limit 1")
        .query(
            (row, n) ->
                new Night(
                    row.getTimestamp("began_at").toInstant(),
                    row.getTimestamp("ended_at").toInstant(),
                    row.getInt("asked"),
                    row.getInt("failing"),
                    row.getInt("moved"),
                    row.getInt("remaining")))
        .optional();
  }
}
