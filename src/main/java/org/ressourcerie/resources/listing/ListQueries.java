package org.ressourcerie.resources.listing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.model.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of resources loaded through their visitor: what may not be known of is not counted either.
 */
@Component
public class ListQueries {
  private static final String FROM =
      """
      from resources.resource r
      join resources.revision v on v.id = r.revision
      cross join lateral (select access.admits(r.access, :audiences, :at) as open) a
      cross join lateral (
        select a.open, a.open or r.teaser in ('title-and-summary', 'contents') as told) o
      where r.status = 'published' and (o.open or r.teaser <> 'none')
        and (cardinality(:kinds::text[]) = 0 or v.kind = any (:kinds))
        and (:provenance::text is null or v.provenance = :provenance)
        and (:source::text is null or r.source = :source)
        and (:numbers::bigint[] is null or r.number = any (:numbers))
        and (:theme::text is null or exists (
          with recursive wanted as (
            select id from resources.theme where slug = :theme
            union select t.id from resources.theme t join wanted w on t.broader = w.id)
          select 1 from resources.revision_theme rt
          join wanted w on w.id = rt.theme where rt.revision = v.id))
        and (:organisation::text is null or o.told and exists (
          select 1 from resources.credit c join resources.organisation g on g.id = c.organisation
          where c.revision = v.id and g.slug = :organisation))
        and (:person::text is null or o.told and exists (
          select 1 from resources.credit c join resources.person p on p.id = c.person
          where c.revision = v.id and p.slug = :person))
        and (:when <> 'COMING' or coalesce(v.event_end, v.event_start) > to_timestamp(:at))
        and (:when <> 'PAST' or coalesce(v.event_end, v.event_start) <= to_timestamp(:at))\
      """;

  private static final String ROW =
      """
      select r.number, r.slug, r.source, r.key, r.version, v.title, v.language, v.kind,
        v.provenance, coalesce(greatest(v.published_on, v.updated_on), v.event_start::date) as day,
        v.event_start, v.event_end, v.event_place, o.open, r.incomplete,
        case when o.told then v.summary end as summary,
      """
          + Reach.COLUMN;

  private final JdbcClient sql;

  ListQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** A page of what was asked for. */
  public List<ResourceRow> find(ListCriteria criteria, AccessFilter filter, int limit, int offset) {
    return bound(
            ROW + FROM + order(criteria.order()) + " limit :limit offset :offset", criteria, filter)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> row(row))
        .list();
  }

  /** How many there are of them. */
  public int count(ListCriteria criteria, AccessFilter filter) {
    return bound("select count(*) " + FROM, criteria, filter).query(Integer.class).single();
  }

  /** True when nothing at all was ever published here, for whoever it may be. */
  public boolean isEmpty() {
    return !sql.sql("select exists (select 1 from resources.resource)")
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec bound(
      String statement, ListCriteria criteria, AccessFilter filter) {
    List<Long> numbers = criteria.numbers();
    return sql.sql(statement)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .param("kinds", criteria.kinds().toArray(String[]::new))
        .param("provenance", criteria.provenance())
        .param("source", criteria.source())
        .param("numbers", numbers == null ? null : numbers.toArray(Long[]::new))
        .param("theme", criteria.theme())
        .param("organisation", criteria.organisation())
        .param("person", criteria.person())
        .param("when", criteria.order().name());
  }

  private static String order(ListCriteria.Order order) {
    return switch (order) {
      case LATEST -> " order by day desc nulls last, r.number desc";
      case TITLE -> " order by v.title collate \"fr-x-icu\", r.number";
      case NUMBER -> " order by r.number";
      case PAST -> " order by v.event_start desc, r.number";
      case COMING -> " order by v.event_start, r.number";
    };
  }

  private static ResourceRow row(ResultSet row) throws SQLException {
    Date day = row.getDate("day");
    return new ResourceRow(
        row.getLong("number"),
        row.getString("slug"),
        row.getString("source"),
        row.getString("key"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("language"),
        row.getString("kind"),
        row.getString("provenance"),
        day == null ? null : day.toLocalDate(),
        instant(row.getTimestamp("event_start")),
        instant(row.getTimestamp("event_end")),
        row.getString("event_place"),
        row.getBoolean("open"),
        Reach.valueOf(row.getString("reach")),
        row.getBoolean("incomplete"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
