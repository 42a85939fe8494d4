package org.ressourcerie.resources.plugs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.spi.NextAccessChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next instant at which the clock alone changes a page: a grant's bound, an event's end, midnight. */
@Component
class NextChange implements NextAccessChange {
  private final JdbcClient sql;
  private final Clock clock;
  private final ZoneId zone;

  NextChange(JdbcClient sql, Clock clock, NetworkSettings network) {
    this.sql = sql;
    this.clock = clock;
    this.zone = network.timeZone();
  }

  @Override
  public Instant next() {
    Instant now = clock.instant();
    Instant midnight =
        LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    Long bound =
        sql.sql(
                """
                select min(bound) from (
                  select nullif(b, '')::bigint as bound from (
                    select unnest(access) as g from resources.resource
                    union all select unnest(access) from resources.block where access <> '{public;;}'
                    union all select unnest(access) from resources.attachment where access <> '{public;;}'
                  ) grants cross join lateral unnest(string_to_array(split_part(g, ';', 2) || ',' || split_part(g, ';', 3), ',')) as b
                  union all select extract(epoch from coalesce(event_end, event_start))::bigint
                  from resources.revision v join resources.resource r on r.revision = v.id
                ) bounds where bound > ?""")
            .param(now.getEpochSecond())
            .query((row, n) -> row.getLong(1))
            .optional()
            .orElse(0L);
    return bound > 0 && bound < midnight.getEpochSecond()
        ? Instant.ofEpochSecond(bound)
        : midnight;
  }
}
