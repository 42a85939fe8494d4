package org.ressourcerie.members.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what may be done only so often, for all processes of the site. */
@Component
public class Throttle {
  private static final Duration LONGEST = Duration.ofDays(1);
  private final JdbcClient sql;
  private final Clock clock;

  Throttle(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** At most so many times for one subject in so long a time. */
  public record Limit(String subject, int times, Duration window) {}

  /**
   * Counts one more time for each of these, in the transaction under way; or, when one of them is
   * exhausted, counts nothing and says after how long to come back.
   */
  public Optional<Duration> take(List<Limit> limits) {
    Optional<Duration> wait = look(limits);
    if (wait.isEmpty()) {
      limits.stream().map(Limit::subject).distinct().forEach(this::count);
      sql.sql("delete from members.sign_in_attempt where at < ?").param(ago(LONGEST)).update();
    }
    return wait;
  }

  /**
   * After how long to come back, without counting. Subjects are held until the transaction ends, so
   * that many at once are counted one after the other.
   */
  public Optional<Duration> look(List<Limit> limits) {
    limits.stream().map(Limit::subject).distinct().sorted().forEach(this::hold);
    return limits.stream().flatMap(limit -> wait(limit).stream()).max(Duration::compareTo);
  }

  private void hold(String subject) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 20))")
        .param(subject)
        .query()
        .listOfRows();
  }

  private void count(String subject) {
    sql.sql("insert into members.sign_in_attempt (subject, at) values (?, ?)")
        .params(subject, Timestamp.from(clock.instant()))
        .update();
  }

  /** Until the oldest of the last so many leaves the window. */
  private Optional<Duration> wait(Limit limit) {
    return sql.sql(
            """
            select at from members.sign_in_attempt where subject = :subject and at > :start
            order by at desc offset :before limit 1
            """)
        .param("subject", limit.subject())
        .param("start", ago(limit.window()))
        .param("before", limit.times() - 1)
        .query((row, n) -> row.getTimestamp("at").toInstant())
        .optional()
        .map(oldest -> Duration.between(clock.instant(), oldest.plus(limit.window())))
        .map(left -> left.plusSeconds(1));
  }

  private Timestamp ago(Duration duration) {
    Instant start = clock.instant().minus(duration);
    return Timestamp.from(start);
  }
}
