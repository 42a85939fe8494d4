package org.ressourcerie.resources.plugs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.spi.NextAccessChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The next instant at which the clock alone changes a page: a grant's bound, an event's end,
 * midnight.
 */
@Component
class NextChange implements NextAccessChange {
  private static final String BOUNDS =
      """
      select min(bound) from (
        select nullif(b, '')::bigint as bound from (
          select unnest(access) as g from resources.resource
          union all select unnest(access) from resources.block where access <> '{public;;}'
          union all select unnest(access) from resources.attachment where access <> '{public;;}'
        ) grants
        cross join lateral unnest(array[split_part(g, ';', 2), split_part(g, ';', 3)]) as b
        union all select extract(epoch from coalesce(event_end, event_start))::bigint
        from resources.revision v join resources.resource r on r.revision = v.id
      ) bounds where bound > ?\
      """;

  private final AtomicLong generation = new AtomicLong();
  private final JdbcClient sql;
  private final Clock clock;
  private final ZoneId zone;
  private volatile @Nullable Instant known;

  NextChange(JdbcClient sql, Clock clock, NetworkSettings network) {
    this.sql = sql;
    this.clock = clock;
    this.zone = network.timeZone();
  }

  @Override
  public Instant next() {
    Instant now = clock.instant();
    Instant kept = known;
    if (kept == null || !now.isBefore(kept)) {
      long asked = generation.get();
      kept = ask(now);
      if (asked == generation.get()) {
        known = kept;
      }
    }
    return kept;
  }

  /** Forgets what was known: content changed. */
  void forget() {
    generation.incrementAndGet();
    known = null;
  }

  private Instant ask(Instant now) {
    Instant midnight = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    long bound =
        sql.sql(BOUNDS)
            .param(now.getEpochSecond())
            .query((row, n) -> row.getLong(1))
            .optional()
            .orElse(0L);
    return bound > 0 && bound < midnight.getEpochSecond() ? Instant.ofEpochSecond(bound) : midnight;
  }
}
