package org.ressourcerie.resources.thesaurus;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what a merger of themes moves, for thirty days; read and written under their lock. */
@Repository
class MergerRows {
  static final Duration UNDONE_WITHIN = Duration.ofDays(30);
  private final JdbcClient sql;
  private final Clock clock;

  MergerRows(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What stood before a merger.
   *
   * @param gone the theme that went; its version and what it was a part of are those of before
   * @param narrower those that were parts of it
   * @param added other names that the one that stays did not have
   * @param keptBroader what the one that stays was a part of, when the merger moved it; else null
   * @param undone whether it has been undone
   */
  record Before(
      ThemeRows.Row gone,
      List<String> synonyms,
      List<String> former,
      List<Long> narrower,
      long kept,
      List<String> added,
      @Nullable Long keptBroader,
      Instant at,
      boolean undone) {}

  /**
   * Keeps what a merger is about to move, and forgets what is too old to be undone.
   *
   * @param moves whether the one that stays is a part of the one that goes
   */
  void remember(ThemeRows.Row gone, ThemeRows.Row kept, boolean moves, String by) {
    sql.sql("delete from resources.theme_merging where at < ?")
        .param(at(clock.instant().minus(UNDONE_WITHIN)))
        .update();
    long id =
        sql.sql(
                """
                insert into resources.theme_merging (gone, slug, label, version, broader, synonyms,
                  former, narrower, kept, added, kept_broader, by_whom, at)
                values (:gone, :slug, :label, :version, :broader,
                  array(select synonym from resources.theme_synonym where theme = :gone),
                  array(select label from resources.theme_former where theme = :gone),
                  array(select id from resources.theme where broader = :gone), :kept,
                  array(select synonym from resources.theme_synonym where theme = :gone
                    union select :label
                    except select synonym from resources.theme_synonym where theme = :kept),
                  :keptBroader, :by, :at) returning id\
                """)
            .param("gone", gone.id())
            .param("slug", gone.slug())
            .param("label", gone.label())
            .param("version", gone.version())
            .param("broader", gone.broader())
            .param("kept", kept.id())
            .param("keptBroader", moves ? kept.broader() : null)
            .param("by", by)
            .param("at", at(clock.instant()))
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into resources.theme_merging_revision (merging, revision, both_of)
            select :id, rt.revision, exists (select 1 from resources.revision_theme other
              where other.revision = rt.revision and other.theme = :kept)
            from resources.revision_theme rt where rt.theme = :gone\
            """)
        .param("id", id)
        .param("kept", kept.id())
        .param("gone", gone.id())
        .update();
  }

  /** A merger into this theme, locked: whoever undoes it too waits. */
  Optional<Before> lock(long id, long kept) {
    return sql.sql("select * from resources.theme_merging where id = ? and kept = ? for update")
        .params(id, kept)
        .query((row, n) -> before(row))
        .optional();
  }

  boolean isLate(Before before) {
    return before.at().isBefore(clock.instant().minus(UNDONE_WITHIN));
  }

  /** The theme is there again at this address, and what it was called before leads to it. */
  void comeBack(Before before, String slug) {
    ThemeRows.Row gone = before.gone();
    sql.sql("insert into resources.theme (id, slug, label, version) values (?, ?, ?, ?)")
        .params(gone.id(), slug, gone.label(), gone.version() + 1)
        .update();
    sql.sql("update resources.theme_former set theme = ? where theme = ? and label = any (?)")
        .params(gone.id(), before.kept(), before.former().toArray(String[]::new))
        .update();
    sql.sql("delete from resources.theme_synonym where theme = ? and synonym = any (?)")
        .params(before.kept(), before.added().toArray(String[]::new))
        .update();
    sql.sql("update resources.theme set version = version + 1 where id = ?")
        .param(before.kept())
        .update();
  }

  /** The revisions that bore the theme that went bear it again, and the other if they did. */
  void giveBack(long id, Before before) {
    sql.sql(
            """
            insert into resources.revision_theme (revision, theme)
            select revision, ? from resources.theme_merging_revision where merging = ?\
            """)
        .params(before.gone().id(), id)
        .update();
    sql.sql(
            """
            delete from resources.revision_theme rt using resources.theme_merging_revision m
            where m.merging = ? and not m.both_of and rt.revision = m.revision and rt.theme = ?\
            """)
        .params(id, before.kept())
        .update();
  }

  void undone(long id, String by) {
    sql.sql("update resources.theme_merging set undone_by = ?, undone_at = ? where id = ?")
        .params(by, at(clock.instant()), id)
        .update();
  }

  private static Before before(ResultSet row) throws SQLException {
    return new Before(
        new ThemeRows.Row(
            row.getLong("gone"),
            row.getString("slug"),
            row.getString("label"),
            row.getObject("broader", Long.class),
            row.getLong("version")),
        strings(row.getArray("synonyms")),
        strings(row.getArray("former")),
        Arrays.asList((Long[]) row.getArray("narrower").getArray()),
        row.getLong("kept"),
        strings(row.getArray("added")),
        row.getObject("kept_broader", Long.class),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("undone_at") != null);
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
