package org.ressourcerie.resources.admitting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.NewAccess;
import org.ressourcerie.resources.model.Teaser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps proposals until they are applied, or for a week. */
@Repository
class Proposals {
  private static final Duration KEPT = Duration.ofDays(7);
  private final JdbcClient sql;
  private final Clock clock;

  Proposals(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps it, and answers with its number. */
  @Transactional
  long keep(long resource, long version, NewAccess access, String why, String by) {
    sql.sql("delete from resources.proposal where made_at < :oldest")
        .param("oldest", at(clock.instant().minus(KEPT)))
        .update();
    long id =
        sql.sql(
                """
                insert into resources.proposal (resource, version, teaser, why, made_by, made_at)
                values (:resource, :version, :teaser, :why, :by, :at) returning id\
                """)
            .param("resource", resource)
            .param("version", version)
            .param("teaser", access.teaser().id())
            .param("why", why)
            .param("by", by)
            .param("at", at(clock.instant()))
            .query(Long.class)
            .single();
    access
        .rules()
        .forEach(
            (part, rule) ->
                sql.sql(
                        "insert into resources.proposed_rule (proposal, part, access) values (?, ?,"
                            + " ?)")
                    .params(id, part, rule.written())
                    .update());
    return id;
  }

  Optional<Proposal> find(long resource, long id) {
    Map<String, AccessRule> rules = new HashMap<>();
    sql.sql("select part, access from resources.proposed_rule where proposal = ?")
        .param(id)
        .query(
            row -> {
              rules.put(row.getString(1), AccessRule.parse((String[]) row.getArray(2).getArray()));
            });
    return sql.sql("select * from resources.proposal where id = ? and resource = ?")
        .params(id, resource)
        .query(
            (row, n) ->
                new Proposal(
                    id,
                    resource,
                    row.getLong("version"),
                    new NewAccess(Teaser.of(row.getString("teaser")).orElse(Teaser.NONE), rules),
                    row.getString("why"),
                    row.getString("made_by"),
                    row.getTimestamp("made_at").toInstant()))
        .optional();
  }

  void drop(long id) {
    sql.sql("delete from resources.proposal where id = ?").param(id).update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
