package org.ressourcerie.resources.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.reporting.Reports;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what needs a look first among the published resources that someone of the team may read.
 */
@Component
class NeedQueries {
  /** Months after which what nobody has verified is to be looked at. */
  static final int OLD = 18;

  /** Days for which dead links wait once someone has said that the resource is true. */
  private static final int RESTED = 30;

  private static final String NEEDS =
      """
      from (
        select r.number, r.slug, r.version, v.title, v.language, v.verified_on, v.review_by,
          greatest(v.verified_on, v.updated_on, v.published_on) as told,
          coalesce(v.review_by < :today, false) as late,
          case when v.verified_on >= :rested then 0 else coalesce(l.dead, 0) end as dead,
          coalesce(v.review_by < :today, true) and coalesce(
            greatest(v.verified_on, v.updated_on, v.published_on), '-infinity') < :old as old,
          coalesce(p.reports, 0) as reports, coalesce(k.keeper, '') as keeper, k.aside_on,
          coalesce(k.note, '') as note, coalesce(d.saved_by, '') as drafted_by
        from resources.resource r
        join resources.revision v on v.id = r.revision
        left join resources.keeping k on k.resource = r.number
        left join resources.draft d on d.number = r.number
        left join (
          select resource, count(*) as reports from resources.report
          where closed_on is null group by resource) p on p.resource = r.number
        left join (
          select c.resource, count(*) as dead from resources.cited_link c
          join resources.link_check a on a.url = c.url
          where a.outcome = 'failing' and a.nights > 1 and not exists (
            select 1 from resources.link_ignored i where starts_with(c.url, i.beginning))
          group by c.resource) l on l.resource = r.number
        where r.status = 'published' and access.admits(r.access, :audiences, :at)
          and (r.number = :number or r.number not in (select resource from resources.archive))
          and (:number = 0 or r.number = :number)) n
      cross join lateral (
        select case when reports > 0 then 5 else 0 end + case when late then 4 else 0 end
          + case when dead > 0 then 3 else 0 end + case when aside_on is null then 0 else 2 end
          + case when old then 1 else 0 end as need) x
      where (x.need > 0 or :number > 0) and (:keeper = '' or keeper = :keeper)\
      """;

  private final JdbcClient sql;
  private final Reports reports;
  private final Clock clock;
  private final NetworkSettings network;

  NeedQueries(JdbcClient sql, Reports reports, Clock clock, NetworkSettings network) {
    this.sql = sql;
    this.reports = reports;
    this.clock = clock;
    this.network = network;
  }

  /** The day it is, for the network. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), network.timeZone());
  }

  /** How many need a look; of this keeper, or of all when that is empty. */
  int count(String keeper, AccessFilter reader) {
    return asked("select count(*) " + NEEDS, 0, keeper, reader).query(Integer.class).single();
  }

  /** Those most in need, the first first. */
  List<Entry> first(String keeper, int most, AccessFilter reader) {
    List<Entry> entries =
        asked(
                "select * "
                    + NEEDS
                    + " order by x.need desc, review_by nulls last, told nulls first, number"
                    + " limit :most",
                0,
                keeper,
                reader)
            .param("most", most)
            .query((row, n) -> entry(row))
            .list();
    List<Reports.Report> all = reports.open(entries.stream().map(Entry::number).toList());
    return entries.stream().map(entry -> entry.with(all)).toList();
  }

  /** One of them, in need or not; empty when it is not published or not for this reader. */
  Optional<Entry> find(long number, AccessFilter reader) {
    return asked("select * " + NEEDS, number, "", reader)
        .query((row, n) -> entry(row))
        .optional()
        .map(entry -> entry.with(reports.open(List.of(number))));
  }

  private JdbcClient.StatementSpec asked(
      String query, long number, String keeper, AccessFilter reader) {
    LocalDate today = today();
    return sql.sql(query)
        .param("today", today)
        .param("rested", today.minusDays(RESTED))
        .param("old", today.minusMonths(OLD))
        .param("number", number)
        .param("keeper", keeper)
        .param("audiences", reader.audiences())
        .param("at", reader.seconds());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("number"),
        row.getString("slug"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("language"),
        row.getObject("told", LocalDate.class),
        row.getObject("verified_on", LocalDate.class),
        row.getObject("review_by", LocalDate.class),
        row.getBoolean("late"),
        row.getInt("dead"),
        row.getBoolean("old"),
        row.getString("keeper"),
        row.getObject("aside_on", LocalDate.class),
        row.getString("note"),
        row.getString("drafted_by"),
        List.of());
  }
}
