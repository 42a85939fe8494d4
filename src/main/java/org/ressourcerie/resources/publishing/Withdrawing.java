package org.ressourcerie.resources.publishing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.history.Timeline;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a resource away from readers, by every way at once, and puts it back. */
@Component
class Withdrawing {
  private final JdbcClient sql;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawing(JdbcClient sql, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Its address stays, and says why and since when. Nothing happens to one that is not published.
   *
   * @param reason told to who comes to its address
   */
  @Transactional
  public void withdraw(Published.Standing standing, String reason, String by) {
    if (!turn(standing.number(), "published", "withdrawn")) {
      return;
    }
    sql.sql(
            """
            insert into resources.withdrawal (resource, at, by_whom, reason)
            values (:number, :at, :by, :reason) on conflict (resource) do update
            set at = excluded.at, by_whom = excluded.by_whom, reason = excluded.reason\
            """)
        .param("number", standing.number())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("reason", reason)
        .update();
    tell(standing, "withdrawn", reason, by);
  }

  /** As it was. Nothing happens to one that is not withdrawn. */
  @Transactional
  public void putBack(Published.Standing standing, String why, String by) {
    if (turn(standing.number(), "withdrawn", "published")) {
      tell(standing, "returned", why, by);
    }
  }

  private boolean turn(long number, String from, String to) {
    return sql.sql(
                """
                update resources.resource set status = :to, version = version + 1,
                  changed_at = now()
                where number = :number and status = :from\
                """)
            .param("to", to)
            .param("from", from)
            .param("number", number)
            .update()
        == 1;
  }

  private void tell(Published.Standing standing, String what, String why, String by) {
    timeline.add(standing.number(), what, by, why);
    String subject = standing.number() + " – " + standing.title();
    events.publishEvent(new RightChanged(by, "resource." + what, subject, "", why));
    events.publishEvent(new ContentChanged(Resources.TYPE, List.of(standing.number())));
  }
}
