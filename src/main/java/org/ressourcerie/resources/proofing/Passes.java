package org.ressourcerie.resources.proofing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ressourcerie.resources.proofing.Finding.Pass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps why findings were let pass. */
@Repository
class Passes {
  private final JdbcClient sql;
  private final Clock clock;

  Passes(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A rule and a fingerprint of one resource. */
  record Passed(long resource, String rule, String fingerprint) {}

  Map<Passed, Pass> of(Collection<Long> resources) {
    Map<Passed, Pass> passes = new HashMap<>();
    sql.sql("select * from resources.passed_finding where resource = any (?)")
        .param(resources.toArray(Long[]::new))
        .query(
            row -> {
              passes.put(
                  new Passed(
                      row.getLong("resource"), row.getString("rule"), row.getString("fingerprint")),
                  new Pass(
                      row.getString("reason"),
                      row.getString("passed_by"),
                      row.getTimestamp("passed_at").toInstant()));
            });
    return passes;
  }

  /** Keeps the first reason that was given; whether it is this one. */
  boolean keep(Passed passed, String reason, String by) {
    return sql.sql(
                """
                insert into resources.passed_finding
                  (resource, rule, fingerprint, reason, passed_by, passed_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                """)
            .params(
                passed.resource(),
                passed.rule(),
                passed.fingerprint(),
                reason,
                by,
                clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Whether there was one. */
  boolean end(Passed passed) {
    return sql.sql(
                """
                delete from resources.passed_finding
                where resource = ? and rule = ? and fingerprint = ?\
                """)
            .params(passed.resource(), passed.rule(), passed.fingerprint())
            .update()
        == 1;
  }
}
