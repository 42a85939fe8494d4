package org.ressourcerie.resources.releasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ressourcerie.resources.releasing.Release.Line;
import org.ressourcerie.resources.releasing.Release.Outcome;
import org.ressourcerie.resources.releasing.Release.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is published together, and hands out what is to be done, one draft at a time. */
@Repository
class Releases {
  /** A report is kept this long; what was only proposed, a day. */
  private static final Duration KEPT = Duration.ofDays(366);

  private static final String RELEASES =
      """
      select r.*, l.total, l.done, l.published from resources.release r cross join lateral (
        select count(*) as total, count(*) filter (where outcome <> 'waiting') as done,
          count(*) filter (where outcome = 'published') as published
        from resources.release_line where release = r.id) l\
      """;
  private static final TypeReference<List<Why>> WHY = new TypeReference<>() {};

  private final JdbcClient sql;
  private final Clock clock;
  private final JsonMapper json;

  Releases(JdbcClient sql, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  /** Proposes these drafts as they are now, the last saved first; those that are gone are not. */
  @Transactional
  public long propose(Collection<Long> drafts, String by) {
    forgetTheOld();
    long id =
        sql.sql(
                "insert into resources.release (asked_by, asked_at) values (?, ?)"
                    + " returning id")
            .params(by, now())
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into resources.release_line (release, position, draft, number, saves, title)
            select :release, row_number() over (order by saved_at desc, id desc), id, number, saves,
              coalesce(content -> 'fields' ->> 'title', '')
            from resources.draft where id = any (:drafts)\
            """)
        .param("release", id)
        .param("drafts", drafts.toArray(Long[]::new))
        .update();
    return id;
  }

  private void forgetTheOld() {
    sql.sql(
            """
            delete from resources.release
            where asked_at < :old or (state = 'proposed' and asked_at < :proposed)\
            """)
        .param("old", at(KEPT))
        .param("proposed", at(Duration.ofDays(1)))
        .update();
  }

  Optional<Release> find(long id) {
    return sql.sql(RELEASES + " where r.id = ?")
        .param(id)
        .query((row, n) -> release(row))
        .optional();
  }

  /** Those that were confirmed, the latest first. */
  List<Release> latest(int most) {
    return sql.sql(RELEASES + " where r.state <> 'proposed' order by r.id desc limit ?")
        .param(most)
        .query((row, n) -> release(row))
        .list();
  }

  List<Line> lines(long release) {
    return sql.sql("select * from resources.release_line where release = ? order by position")
        .param(release)
        .query((row, n) -> line(row))
        .list();
  }

  /** Nothing happens to one that was confirmed already: the button was pressed twice. */
  boolean start(long id, boolean holds, String note, String by) {
    return sql.sql(
                """
                update resources.release set state = 'running', holds = :holds, note = :note,
                  started_by = :by, started_at = :at
                where id = :id and state = 'proposed'\
                """)
            .param("holds", holds)
            .param("note", note)
            .param("by", by)
            .param("at", now())
            .param("id", id)
            .update()
        == 1;
  }

  /** A draft to publish. */
  record Next(Line line, boolean holds, String note, String by) {}

  /** The next draft that no other process has in hand, locked until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Next> lockNext() {
    return sql.sql(
            """
            select l.*, r.holds, r.note, r.started_by from resources.release_line l
            join resources.release r on r.id = l.release
            where r.state = 'running' and l.outcome = 'waiting'
            order by l.release, l.position limit 1 for update of l skip locked\
            """)
        .query(
            (row, n) ->
                new Next(
                    line(row),
                    row.getBoolean("holds"),
                    row.getString("note"),
                    row.getString("started_by")))
        .optional();
  }

  void end(Line line, Outcome outcome, List<Why> why) {
    sql.sql(
            """
            update resources.release_line set outcome = :outcome, why = cast(:why as jsonb)
            where release = :release and position = :position and outcome = 'waiting'\
            """)
        .param("outcome", outcome.id())
        .param("why", json.writeValueAsString(why))
        .param("release", line.release())
        .param("position", line.position())
        .update();
  }

  /** Leaves those that wait in writing; the handful under way is finished first. */
  void stop(long id) {
    sql.sql(
            """
            update resources.release_line l set outcome = 'stopped' from resources.release r
            where r.id = l.release and r.id = ? and r.state = 'running' and l.outcome = 'waiting'\
            """)
        .param(id)
        .update();
  }

  /** Ends those of which nothing waits. */
  void close() {
    sql.sql(
            """
            update resources.release r set state = 'done', ended_at = ?
            where state = 'running' and not exists (
              select 1 from resources.release_line where release = r.id and outcome = 'waiting')\
            """)
        .param(now())
        .update();
  }

  private static Release release(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Release(
        row.getLong("id"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        Release.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getBoolean("holds"),
        row.getString("note"),
        ended == null ? null : ended.toInstant(),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("published"));
  }

  private Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("release"),
        row.getInt("position"),
        row.getLong("draft"),
        row.getLong("number"),
        row.getLong("saves"),
        row.getString("title"),
        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        json.readValue(row.getString("why"), WHY));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private OffsetDateTime at(Duration ago) {
    return now().minus(ago);
  }
}
