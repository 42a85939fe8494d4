package org.ressourcerie.resources.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what readers say is not true any more, without anything of who said it. */
@Repository
public class Reports {
  private static final int MOST = 500;

  /** Months after which a report that was answered is deleted. */
  private static final int MONTHS = 12;

  private final JdbcClient sql;
  private final Clock clock;
  private final NetworkSettings network;

  Reports(JdbcClient sql, Clock clock, NetworkSettings network) {
    this.sql = sql;
    this.clock = clock;
    this.network = network;
  }

  /**
   * What a reader said.
   *
   * @param place in the resource; may be empty
   * @param version of the resource that they had before them
   */
  public record Report(
      long id,
      long resource,
      What what,
      String place,
      String message,
      long version,
      LocalDate day) {}

  void add(long resource, long version, ReportForm form) {
    sql.sql(
            """
            insert into resources.report (resource, what, place, message, version, day)
            values (:resource, :what, :place, :message, :version, :day)\
            """)
        .param("resource", resource)
        .param("what", form.what())
        .param("place", form.place().strip())
        .param("message", form.message().strip())
        .param("version", version)
        .param("day", today())
        .update();
  }

  /** Those that wait for an answer, of these resources, the oldest first. */
  public List<Report> open(Collection<Long> resources) {
    return sql.sql(
            """
            select id, resource, what, place, message, version, day from resources.report
            where resource = any (:resources) and closed_on is null order by id limit :most\
            """)
        .param("resources", resources.toArray(Long[]::new))
        .param("most", MOST)
        .query((row, n) -> report(row))
        .list();
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getLong("id"),
        row.getLong("resource"),
        What.of(row.getString("what")).orElse(What.OTHER),
        row.getString("place"),
        row.getString("message"),
        row.getLong("version"),
        row.getObject("day", LocalDate.class));
  }

  /**
   * Closes a report of this resource with a word; false when there is none that waits.
   *
   * @param by who does it, as the site names them
   */
  public boolean close(long resource, long id, String answer, String by) {
    forget();
    return sql.sql(
                """
                update resources.report set closed_on = :day, closed_by = :by, answer = :answer
                where id = :id and resource = :resource and closed_on is null\
                """)
            .param("day", today())
            .param("by", by)
            .param("answer", answer)
            .param("id", id)
            .param("resource", resource)
            .update()
        == 1;
  }

  /** What was answered long ago: words of readers are kept for as long as they serve. */
  private void forget() {
    sql.sql("delete from resources.report where closed_on < ?")
        .param(today().minusMonths(MONTHS))
        .update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), network.timeZone());
  }
}
