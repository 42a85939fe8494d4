package org.ressourcerie.members.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.members.model.OrganisationKind;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations as the team looks for them. */
@Component
class OrganisationQueries {
  static final int ROWS = 50;

  private static final String ROWS_OF_PAGE =
      """
      with known as (
        select o.slug, o.name, o.kind, coalesce(
          (select case when s.until < :today then 'grace' else 'member' end
           from members.membership s
           where s.organisation = o.id and s.since <= :today
             and (s.until is null or greatest(s.until, s.grace_until) >= :today)
           order by s.since desc limit 1),
          (select case when max(s.since) > :today then 'future' else 'former' end
           from members.membership s where s.organisation = o.id having count(*) > 0),
          'none') as state
        from members.organisation o
        where o.merged_into is null
          and members.says(
            concat_ws(' ', o.name, o.siren, o.mailbox, array_to_string(o.domains, ' ')), :typed))
      select *, count(*) over () as total from known
      where :state in ('', state)
      order by members.plain(name), slug
      limit :rows offset :offset
      """;

  private final JdbcClient sql;
  private final Clock clock;
  private final NetworkSettings network;

  OrganisationQueries(JdbcClient sql, Clock clock, NetworkSettings network) {
    this.sql = sql;
    this.clock = clock;
    this.network = network;
  }

  /** An organisation in the list; state is one of {@link OrganisationsPage#STATES}. */
  public record Row(String slug, String name, OrganisationKind kind, String state, int total) {}

  /** Someone who does or did something there. */
  public record Delegate(
      long mandate, String slug, String name, String function, boolean referent, boolean inForce) {}

  List<Row> rows(String typed, String state, int page) {
    String asked = Siren.of(typed).map(Siren::digits).orElse(typed);
    return sql.sql(ROWS_OF_PAGE)
        .param("typed", asked)
        .param("state", state)
        .param("today", LocalDate.ofInstant(clock.instant(), network.timeZone()))
        .param("rows", ROWS)
        .param("offset", ROWS * (page - 1))
        .query((row, number) -> row(row))
        .list();
  }

  List<Delegate> delegates(long organisation) {
    return sql.sql(
            """
            select m.id as mandate, p.slug, trim(p.given_name || ' ' || p.family_name) as name, m.function,
                   m.referent, m.since <= :at and (m.until is null or m.until > :at) as in_force
            from members.mandate m join members.person p on p.id = m.person
            where m.organisation = :organisation
            order by in_force desc, m.referent desc, members.plain(p.family_name), p.id\
            """)
        .param("organisation", organisation)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Delegate(
                    row.getLong("mandate"),
                    row.getString("slug"),
                    row.getString("name"),
                    row.getString("function"),
                    row.getBoolean("referent"),
                    row.getBoolean("in_force")))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    Optional<OrganisationKind> kind = OrganisationKind.of(row.getString("kind"));
    return new Row(
        row.getString("slug"),
        row.getString("name"),
        kind.orElse(OrganisationKind.OTHER),
        row.getString("state"),
        row.getInt("total"));
  }
}
