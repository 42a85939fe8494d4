package org.ressourcerie.resources.archiving;

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

/** Takes a resource out of what is shown first, its page staying as it is, and back. */
@Component
class Archiving {
  private final JdbcClient sql;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Archiving(JdbcClient sql, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who could read it still can. Nothing happens to one that is archived already or is withdrawn.
   *
   * @param reason told on its page
   */
  @Transactional
  public void archive(Published.Standing standing, String reason, String by) {
    boolean done =
        sql.sql(
                    """
                    insert into resources.archive (resource, at, by_whom, reason)
                    select number, :at, :by, :reason from resources.resource
                    where number = :number and status = 'published' on conflict do nothing\
                    """)
                .param("number", standing.number())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("reason", reason)
                .update()
            == 1;
    if (done) {
      tell(standing, "archived", reason, by);
    }
  }

  /** As it was. Nothing happens to one that is not archived. */
  @Transactional
  public void putBack(Published.Standing standing, String by) {
    boolean done =
        sql.sql("delete from resources.archive where resource = ?")
                .param(standing.number())
                .update()
            == 1;
    if (done) {
      tell(standing, "unarchived", "", by);
    }
  }

  /** Its version grows: pages and hits that were made before are looked at again. */
  private void tell(Published.Standing standing, String what, String why, String by) {
    sql.sql(
            """
            update resources.resource set version = version + 1, changed_at = now()
            where number = ?\
            """)
        .param(standing.number())
        .update();
    timeline.add(standing.number(), what, by, why);
    String subject = standing.number() + " – " + standing.title();
    events.publishEvent(new RightChanged(by, "resource." + what, subject, "", why));
    events.publishEvent(new ContentChanged(Resources.TYPE, List.of(standing.number())));
  }
}
