package org.ressourcerie.resources.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.MarkRows;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.resources.model.Teaser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps changes of many resources: a week while they are not made, then as their report. */
@Repository
class Bulks {
  private static final Duration KEPT = Duration.ofDays(7);
  private final JdbcClient sql;
  private final Clock clock;

  Bulks(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A change to come of these resources, as they stand now; its number. */
  @Transactional
  public long choose(Collection<Long> numbers, String by) {
    sql.sql("delete from resources.bulk where state in ('chosen', 'proposed') and made_at < ?")
        .param(at(clock.instant().minus(KEPT)))
        .update();
    long id =
        sql.sql("insert into resources.bulk (made_by, made_at) values (?, ?) returning id")
            .params(by, now())
            .query(Long.class)
            .single();
    sql.sql(
            "insert into resources.bulk_item (bulk, resource, version) select ?, number, version"
                + " from resources.resource where number = any (?) and status = 'published'")
        .params(id, numbers.toArray(Long[]::new))
        .update();
    return id;
  }

  Optional<Bulk> find(long id) {
    return found(id, "");
  }

  /** The same, for whoever changes it: others wait. */
  Optional<Bulk> lock(long id) {
    return found(id, " for update");
  }

  private Optional<Bulk> found(long id, String lock) {
    return sql.sql("select * from resources.bulk where id = ?" + lock)
        .param(id)
        .query((row, n) -> bulk(row))
        .optional();
  }

  /** Says what is changed, over the resources as they stand now. */
  @Transactional
  public void propose(long id, Retouch retouch, String told, String why) {
    sql.sql(
            """
            update resources.bulk set state = 'proposed', kind = :kind, one = :one, other = :other,
              access = :access, teaser = :teaser, told = :told, why = :why
            where id = :id and state in ('chosen', 'proposed')\
            """)
        .param("kind", retouch.kind().id())
        .param("one", retouch.one())
        .param("other", retouch.other())
        .param("access", retouch.access().written())
        .param("teaser", retouch.teaser().id())
        .param("told", told)
        .param("why", why)
        .param("id", id)
        .update();
    sql.sql(
            """
            update resources.bulk_item i set version = r.version from resources.resource r
            where i.bulk = ? and r.number = i.resource\
            """)
        .param(id)
        .update();
  }

  void done(long id, String by) {
    sql.sql("update resources.bulk set state = 'done', done_by = ?, done_at = ? where id = ?")
        .params(by, now(), id)
        .update();
  }

  void undone(long id, String by) {
    sql.sql("update resources.bulk set state = 'undone', undone_by = ?, undone_at = ? where id = ?")
        .params(by, now(), id)
        .update();
  }

  void end(long id, long number, String outcome) {
    sql.sql("update resources.bulk_item set outcome = ? where bulk = ? and resource = ?")
        .params(outcome, id, number)
        .update();
  }

  /** A resource was changed: what stood before, and the version that stands. */
  void changed(long id, long number, MarkRows.Before before, long after) {
    sql.sql(
            """
            update resources.bulk_item set outcome = 'done', before_revision = :revision,
              before_access = :access, before_teaser = :teaser, before_ruled = :ruled,
              before_edited = :edited, after_version = :after
            where bulk = :id and resource = :number\
            """)
        .param("revision", before.revision())
        .param("access", before.access().written())
        .param("teaser", before.teaser().id())
        .param("ruled", before.ruledByHand())
        .param("edited", before.editedByHand())
        .param("after", after)
        .param("id", id)
        .param("number", number)
        .update();
  }

  /** What stood before a resource was changed. */
  MarkRows.Before before(long id, long number) {
    return sql.sql("select * from resources.bulk_item where bulk = ? and resource = ?")
        .params(id, number)
        .query(
            (row, n) ->
                new MarkRows.Before(
                    row.getLong("before_revision"),
                    rule(row, "before_access"),
                    Teaser.of(row.getString("before_teaser")).orElse(Teaser.NONE),
                    row.getBoolean("before_ruled"),
                    row.getBoolean("before_edited")))
        .single();
  }

  private Bulk bulk(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    String kind = row.getString("kind");
    Retouch retouch =
        kind == null
            ? null
            : new Retouch(
                Retouch.Kind.of(kind).orElseThrow(),
                row.getString("one"),
                row.getString("other"),
                rule(row, "access"),
                Teaser.of(row.getString("teaser")).orElse(Teaser.NONE));
    return new Bulk(
        id,
        Bulk.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        retouch,
        row.getString("told"),
        row.getString("why"),
        row.getString("made_by"),
        done(row, "done"),
        done(row, "undone"),
        items(id));
  }

  private List<Bulk.Item> items(long id) {
    return sql.sql("select * from resources.bulk_item where bulk = ? order by resource")
        .param(id)
        .query(
            (row, n) ->
                new Bulk.Item(
                    row.getLong("resource"),
                    row.getLong("version"),
                    row.getString("outcome"),
                    row.getLong("after_version")))
        .list();
  }

  private static Bulk.Done done(ResultSet row, String what) throws SQLException {
    Timestamp at = row.getTimestamp(what + "_at");
    return new Bulk.Done(row.getString(what + "_by"), at == null ? null : at.toInstant());
  }

  private static AccessRule rule(ResultSet row, String column) throws SQLException {
    return AccessRule.parse((String[]) row.getArray(column).getArray());
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
