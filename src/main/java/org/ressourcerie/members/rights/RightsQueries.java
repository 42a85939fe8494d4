package org.ressourcerie.members.rights;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One query for all that decides what an account may read now, and until when. */
@Component
class RightsQueries {
  /**
   * A mandate counts while it lasts, in an organisation whose membership is in force that day or in
   * its days of grace.
   */
  private static final String RIGHTS =
      """
      select trim(p.given_name || ' ' || p.family_name) as name,
             array(select r.role from members.account_role r where r.account = a.id) as roles,
             array(select c.circle from members.circle_person c
                   where c.person = p.id and c.since <= :at and (c.until is null or c.until > :at))
               as circles,
             exists (select 1
                     from members.mandate m
                     join members.membership s on s.organisation = m.organisation
                     where m.person = p.id
                       and m.since <= :at and (m.until is null or m.until > :at)
                       and s.since <= :today
                       and (s.until is null or greatest(s.until, s.grace_until) >= :today))
               as member,
             (select min(date) from (
                select unnest(array[m.since, m.until])
                from members.mandate m where m.person = p.id
                union all
                select unnest(array[c.since, c.until])
                from members.circle_person c where c.person = p.id
                union all
                select unnest(array[s.since, s.until + 1, s.grace_until + 1])::timestamp
                       at time zone :zone
                from members.membership s
                join members.mandate m on m.organisation = s.organisation
                where m.person = p.id) as dates (date)
              where date > :at) as until
      from members.account a
      join members.person p on p.id = a.person
      where a.id = :account and a.closed_at is null
      """;

  private final JdbcClient sql;
  private final Clock clock;
  private final NetworkSettings network;

  RightsQueries(JdbcClient sql, Clock clock, NetworkSettings network) {
    this.sql = sql;
    this.clock = clock;
    this.network = network;
  }

  /** Empty when the account is closed or gone. */
  Optional<AccountSignIns.Known> of(long account) {
    Instant at = clock.instant();
    return sql.sql(RIGHTS)
        .param("account", account)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("zone", network.timeZone().getId())
        .param("today", LocalDate.ofInstant(at, network.timeZone()))
        .query((row, n) -> known(row))
        .optional();
  }

  private static AccountSignIns.Known known(ResultSet row) throws SQLException {
    Set<Role> roles =
        texts(row.getArray("roles")).stream()
            .flatMap(role -> Role.of(role).stream())
            .collect(Collectors.toSet());
    boolean staff = roles.stream().anyMatch(role -> role.permits(Permission.PREPARE));
    Set<Audience> audiences = new HashSet<>(Set.of(Audience.PUBLIC));
    if (staff || row.getBoolean("member")) {
      audiences.add(Audience.MEMBERS);
    }
    if (staff) {
      audiences.add(Audience.STAFF);
    }
    texts(row.getArray("circles")).forEach(circle -> audiences.add(Audience.group(circle)));
    return new AccountSignIns.Known(
        new Visitor(audiences), row.getString("name"), roles, until(row));
  }

  private static Instant until(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
    return until == null ? Instant.MAX : until.toInstant();
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
