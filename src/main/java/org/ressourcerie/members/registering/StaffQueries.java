package org.ressourcerie.members.registering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every request that waits, as the team sees them: those that only it can answer come first. */
@Component
class StaffQueries {
  private final JdbcClient sql;
  private final Clock clock;

  StaffQueries(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A request and the organisation it names; its slug is empty where it is only said in words. */
  public record Row(JoinRequest request, String organisation, String slug) {}

  List<Row> waiting() {
    return sql.sql(
            """
            select r.*, coalesce(k.name, r.organisation_said) as organisation_name,
                   coalesce(k.slug, '') as slug
            from members.join_request r
            left join members.organisation o on o.id = r.organisation
            left join members.organisation k on k.id = coalesce(o.merged_into, o.id)
            where r.asked_at is not null and r.outcome is null and r.expires_at > ?
            order by r.way <> 'team', r.asked_at limit 200\
            """)
        .param(Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Row(
                    JoinRequests.request(row),
                    row.getString("organisation_name"),
                    row.getString("slug")))
        .list();
  }
}
