package org.ressourcerie.search.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.NetworkSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what is looked for, by day and text, without anything of who looks. Counts are written a
 * minute late, in one go: a reader's search waits for no table. Kept for twelve months.
 */
@Component
public class Searches implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(Searches.class);

  /** Months after which what was looked for, or asked for, is deleted. */
  static final int MONTHS = 12;

  private static final int LONGEST = 80;
  private static final int MANY = 2_000;
  private static final long SECONDS_BETWEEN = 60;

  /** A text is suggested to others once it was looked for on so many days. */
  private static final int DAYS = 5;

  private static final int SUGGESTED = 5_000;

  private final JdbcClient sql;
  private final Clock clock;
  private final NetworkSettings network;
  private final Map<Asked, int[]> waiting = new ConcurrentHashMap<>();
  private final AtomicBoolean writing = new AtomicBoolean();
  private volatile long nextWrite;
  private volatile @Nullable LocalDate cleaned;

  Searches(JdbcClient sql, Clock clock, NetworkSettings network) {
    this.sql = sql;
    this.clock = clock;
    this.network = network;
  }

  /** How often a text was looked for, and found nothing. */
  public record Counted(String text, int times, int nothing, int days) {}

  /**
   * Counts one search; what may be personal, and what is as long as a page, is not even kept.
   *
   * @param signed whether the asker signed in, or opened a link of their own
   */
  public void note(String typed, long total, boolean signed) {
    String text = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.FRENCH);
    if (text.length() < 2 || text.length() > LONGEST || Personal.looks(text) || full()) {
      return;
    }
    waiting.compute(
        new Asked(text, today(), signed),
        (asked, counts) -> {
          int[] now = counts == null ? new int[2] : counts;
          now[0]++;
          now[1] += total == 0 ? 1 : 0;
          return now;
        });
    long at = clock.instant().getEpochSecond();
    if (at >= nextWrite && writing.compareAndSet(false, true)) {
      nextWrite = at + SECONDS_BETWEEN;
      Thread.ofVirtual().name("searches").start(this::writeInTime);
    }
  }

  /** Those that anyone looked for most since a day; or those that found nothing. */
  List<Counted> most(LocalDate since, boolean nothing, int limit) {
    write();
    return sql.sql(
            """
            select text, sum(times)::int as times, sum(nothing)::int as nothing,
              count(distinct day)::int as days
            from search.asked where day >= :since
            group by text having not :nothing or sum(nothing) > 0
            order by case when :nothing then sum(nothing) else sum(times) end desc, text
            limit :limit
            """)
        .param("since", since)
        .param("nothing", nothing)
        .param("limit", limit)
        .query((row, n) -> counted(row))
        .list();
  }

  /**
   * What may be suggested to everyone: looked for without signing in, on several days, each time
   * with something found.
   */
  public List<Counted> common() {
    return sql.sql(
            """
            select text, sum(times)::int as times, 0 as nothing, count(distinct day)::int as days
            from search.asked where not signed
            group by text having count(distinct day) >= :days and sum(nothing) = 0
            order by sum(times) desc, text limit :limit
            """)
        .param("days", DAYS)
        .param("limit", SUGGESTED)
        .query((row, n) -> counted(row))
        .list();
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getString("text"), row.getInt("times"), row.getInt("nothing"), row.getInt("days"));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), network.timeZone());
  }

  @Override
  public void destroy() {
    writeInTime();
  }

  /** Someone who floods the site with texts fills no memory. */
  private boolean full() {
    return waiting.size() > MANY;
  }

  private void writeInTime() {
    try {
      write();
    } catch (RuntimeException failure) {
      log.warn("Searches could not be counted: {}", failure.toString());
    } finally {
      writing.set(false);
    }
  }

  private synchronized void write() {
    for (Asked asked : List.copyOf(waiting.keySet())) {
      int[] counts = waiting.remove(asked);
      if (counts != null) {
        add(asked, counts);
      }
    }
    LocalDate today = today();
    if (!today.equals(cleaned)) {
      forget();
      cleaned = today;
    }
  }

  /** Deletes what is older than it may be, requests nobody has made again among it. */
  void forget() {
    LocalDate oldest = today().minusMonths(MONTHS);
    sql.sql("delete from search.asked where day < ?").param(oldest).update();
    sql.sql("delete from search.request where last_on < ?").param(oldest).update();
  }

  private void add(Asked asked, int[] counts) {
    sql.sql(
            """
            insert into search.asked as a (text, day, signed, times, nothing)
            values (:text, :day, :signed, :times, :nothing)
            on conflict (text, day, signed) do update
            set times = a.times + excluded.times, nothing = a.nothing + excluded.nothing
            """)
        .param("text", asked.text())
        .param("day", asked.day())
        .param("signed", asked.signed())
        .param("times", counts[0])
        .param("nothing", counts[1])
        .update();
  }

  private record Asked(String text, LocalDate day, boolean signed) {}
}
