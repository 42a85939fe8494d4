package org.ressourcerie.resources.watching;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the last visits. */
@Repository
class WatchReports {
  private static final int KEPT = 60;
  private final JdbcClient sql;

  WatchReports(JdbcClient sql) {
    this.sql = sql;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(WatchReport report) {
    long id =
        sql.sql(
                """
                insert into resources.watch
                  (began_at, ended_at, by_whom, addresses, words, protected, unasked)
                values (:began, :ended, :by, :addresses, :words, :hidden, :unasked) returning id\
                """)
            .param("began", report.began().atOffset(ZoneOffset.UTC))
            .param("ended", report.ended().atOffset(ZoneOffset.UTC))
            .param("by", report.by())
            .param("addresses", report.addresses())
            .param("words", report.words())
            .param("hidden", report.hidden())
            .param("unasked", report.unasked().toArray(String[]::new))
            .query(Long.class)
            .single();
    int position = 0;
    for (Finding finding : report.findings()) {
      sql.sql("insert into resources.watch_finding values (?, ?, ?, ?, ?)")
          .params(id, position++, finding.address(), finding.resource(), finding.part())
          .update();
    }
    sql.sql("delete from resources.watch where id <= ?").param(id - KEPT).update();
  }

  Optional<WatchReport> last() {
    return sql.sql("select * from resources.watch order by id desc limit 1")
        .query(
            (row, n) ->
                new WatchReport(
                    row.getTimestamp("began_at").toInstant(),
                    row.getTimestamp("ended_at").toInstant(),
                    row.getString("by_whom"),
                    row.getInt("addresses"),
                    row.getInt("words"),
                    row.getInt("protected"),
                    List.of((String[]) row.getArray("unasked").getArray()),
                    findings(row.getLong("id"))))
        .optional();
  }

  private List<Finding> findings(long watch) {
    return sql.sql(
            """
            select address, resource, part from resources.watch_finding where watch = ?
            order by position\
            """)
        .param(watch)
        .query((row, n) -> new Finding(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }
}
