package org.ressourcerie.members.lapsed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ressourcerie.members.model.Memberships;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, for who has a function in force, the membership that ended last. */
@Component
class Lapses {
  private static final String LAST =
      """
      select o.name, max(greatest(s.until, s.grace_until)) as last_day
      from members.mandate m
      join members.organisation o on o.id = m.organisation
      join members.membership s on s.organisation = o.id and s.since <= :today
      where m.person = :person and m.since <= :at and (m.until is null or m.until > :at)
      group by o.id, o.name
      having bool_and(s.until is not null and greatest(s.until, s.grace_until) < :today)
      order by last_day desc
      limit 1
      """;

  private final JdbcClient sql;
  private final Memberships memberships;
  private final Clock clock;

  Lapses(JdbcClient sql, Memberships memberships, Clock clock) {
    this.sql = sql;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** Empty when none of their organisations was a member, or one still is. */
  Optional<Lapse> of(long person) {
    Instant at = clock.instant();
    return sql.sql(LAST)
        .param("person", person)
        .param("today", memberships.today())
        .param("at", Timestamp.from(at))
        .query((row, n) -> new Lapse(row.getString(1), row.getObject(2, LocalDate.class)))
        .optional();
  }
}
