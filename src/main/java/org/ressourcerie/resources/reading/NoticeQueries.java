package org.ressourcerie.resources.reading;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.Reach;
import org.ressourcerie.resources.model.Teaser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads a notice through its visitor: the query that finds it is its access check. */
@Component
public class NoticeQueries {
  private static final String NOTICE =
      """
      select r.number, r.slug, r.source, r.key, r.revision, r.version, v.title, v.language, v.kind,
        v.provenance, v.published_on, v.updated_on, v.verified_on, v.review_by, v.event_start,
        v.event_end, v.event_place, r.access, r.teaser, r.incomplete, o.open, v.licence,
        case when o.told then v.summary end as summary, o.told,
        case when o.told then v.territories else '{}' end as territories,
      """
          + Reach.COLUMN
          + """
          from resources.resource r
          join resources.revision v on v.id = r.revision
          cross join lateral (select access.admits(r.access, :audiences, :at) as open) a
          cross join lateral (
            select a.open, a.open or r.teaser in ('title-and-summary', 'contents') as told) o
          where r.number = :number and r.status = 'published' and (o.open or r.teaser <> 'none')\
          """;

  private final JdbcClient sql;

  NoticeQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** The notice of this number; empty when there is none, or none that this visitor may know of. */
  public Optional<Notice> find(long number, AccessFilter filter) {
    return sql.sql(NOTICE)
        .param("number", number)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query((row, n) -> notice(row))
        .optional();
  }

  private Notice notice(ResultSet row) throws SQLException {
    long revision = row.getLong("revision");
    return new Notice(
        row.getLong("number"),
        row.getString("slug"),
        row.getString("source"),
        row.getString("key"),
        revision,
        row.getLong("version"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("language"),
        row.getString("kind"),
        row.getString("provenance"),
        dates(row),
        AccessRule.parse((String[]) row.getArray("access").getArray()),
        Teaser.of(row.getString("teaser")).orElse(Teaser.NONE),
        row.getBoolean("open"),
        Reach.valueOf(row.getString("reach")),
        row.getBoolean("incomplete"),
        themes(revision),
        List.of((String[]) row.getArray("territories").getArray()),
        row.getBoolean("told") ? people(revision) : List.of(),
        row.getString("licence"));
  }

  private static Notice.Dates dates(ResultSet row) throws SQLException {
    return new Notice.Dates(
        day(row, "published_on"),
        day(row, "updated_on"),
        day(row, "verified_on"),
        day(row, "review_by"),
        instant(row, "event_start"),
        instant(row, "event_end"),
        row.getString("event_place"));
  }

  private List<Notice.Named> themes(long revision) {
    return sql.sql(
            """
            select t.slug, t.label from resources.revision_theme rt
            join resources.theme t on t.id = rt.theme where rt.revision = ? order by t.label\
            """)
        .param(revision)
        .query((row, n) -> new Notice.Named(row.getString(1), row.getString(2)))
        .list();
  }

  private List<Notice.Credited> people(long revision) {
    return sql.sql(
            """
            select c.role, p.slug, p.name, o.slug, o.name, c.function from resources.credit c
            left join resources.person p on p.id = c.person
            left join resources.organisation o on o.id = c.organisation
            where c.revision = ? order by c.position\
            """)
        .param(revision)
        .query(
            (row, n) ->
                new Notice.Credited(
                    row.getString(1),
                    named(row.getString(2), row.getString(3)),
                    named(row.getString(4), row.getString(5)),
                    row.getString(6)))
        .list();
  }

  private static Notice.@Nullable Named named(@Nullable String slug, @Nullable String name) {
    return slug == null || name == null ? null : new Notice.Named(slug, name);
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
