package org.ressourcerie.resources.listing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.covers.Covers;
import org.ressourcerie.resources.model.Reach;
import org.ressourcerie.resources.model.Standing;
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
      where r.status = 'published' and (o.open or r.teaser <> 'none')\
      """;

  private static final String ROW =
      """
      select r.number, r.slug, r.source, r.key, r.version, v.title, v.language, v.kind,
        v.provenance, coalesce(greatest(v.published_on, v.updated_on), v.event_start::date) as day,
        v.event_start, v.event_end, v.event_place, o.open, r.incomplete,
        case when o.told then v.summary end as summary, v.id as revision, r.access,
      """
          + Standing.COLUMN
          + " ";

  private final JdbcClient sql;
  private final Covers covers;

  ListQueries(JdbcClient sql, Covers covers) {
    this.sql = sql;
    this.covers = covers;
  }

  /** A page of what was asked for. */
  public List<ResourceRow> find(ListCriteria criteria, AccessFilter filter, int limit, int offset) {
    String page = ROW + FROM + narrowing(criteria) + order(criteria.order());
    List<ResourceRow> rows =
        bound(shown(page), criteria, filter)
            .param("limit", limit)
            .param("offset", offset)
            .query((row, n) -> row(row))
            .list();
    Map<Long, Cover> seen = covers.of(rows.stream().map(ResourceRow::number).toList(), filter);
    return seen.isEmpty()
        ? rows
        : rows.stream().map(row -> row.with(seen.get(row.number()))).toList();
  }

  /** Its reach is asked of the page’s rows alone, in their order. */
  private static String shown(String page) {
    return "select p.*, "
        + Reach.COLUMN
        + " from ("
        + page
        + " limit :limit offset :offset) p"
        + " cross join lateral (select p.access as access) r"
        + " cross join lateral (select p.revision as id) v";
  }

  /** How many there are of them. */
  public int count(ListCriteria criteria, AccessFilter filter) {
    return bound("select count(*) " + FROM + narrowing(criteria), criteria, filter)
        .query(Integer.class)
        .single();
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
        .param("person", criteria.person());
  }

  /** Only what is asked for: the planner then begins with it, and has less to plan. */
  private static String narrowing(ListCriteria criteria) {
    StringBuilder more = new StringBuilder();
    if (!criteria.kinds().isEmpty()) {
      more.append(" and v.kind = any (:kinds)");
    }
    if (criteria.provenance() != null) {
      more.append(" and v.provenance = :provenance");
    }
    if (criteria.source() != null) {
      more.append(" and r.source = :source");
    }
    if (criteria.numbers() != null) {
      more.append(" and r.number = any (:numbers)");
    }
    if (criteria.theme() != null) {
      more.append(THEME);
    }
    if (criteria.organisation() != null) {
      more.append(ORGANISATION);
    }
    if (criteria.person() != null) {
      more.append(PERSON);
    }
    if (criteria.current()) {
      more.append(Standing.IS_CURRENT);
    }
    return more.append(when(criteria.order())).toString();
  }

  private static final String THEME =
      """
       and v.id in (
        with recursive wanted as (
          select id from resources.theme where slug = :theme
          union select t.id from resources.theme t join wanted w on t.broader = w.id)
        select rt.revision from resources.revision_theme rt join wanted w on w.id = rt.theme)\
      """;

  private static final String ORGANISATION =
      """
       and o.told and exists (
        select 1 from resources.credit c join resources.organisation g on g.id = c.organisation
        where c.revision = v.id and g.slug = :organisation)\
      """;

  private static final String PERSON =
      """
       and o.told and exists (
        select 1 from resources.credit c join resources.person p on p.id = c.person
        where c.revision = v.id and p.slug = :person)\
      """;

  private static String when(ListCriteria.Order order) {
    return switch (order) {
      case COMING -> " and coalesce(v.event_end, v.event_start) > to_timestamp(:at)";
      case PAST -> " and coalesce(v.event_end, v.event_start) <= to_timestamp(:at)";
      default -> "";
    };
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
        row.getBoolean("incomplete"),
        Standing.valueOf(row.getString("standing")),
        null);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
