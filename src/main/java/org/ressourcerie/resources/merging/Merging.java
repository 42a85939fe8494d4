package org.ressourcerie.resources.merging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.history.Timeline;
import org.ressourcerie.resources.model.CurrentDrafts;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Makes one of two resources lead to the other, and parts them again. */
@Component
class Merging {
  private final CurrentDrafts drafts;
  private final Resources resources;
  private final WorkingCopies copies;
  private final Timeline timeline;
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Merging(
      CurrentDrafts drafts,
      Resources resources,
      WorkingCopies copies,
      Timeline timeline,
      JdbcClient sql,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.resources = resources;
    this.copies = copies;
    this.timeline = timeline;
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /** How it ended. */
  enum Outcome {
    DONE,
    /** One of the two has changed since they were looked at. */
    CHANGED,
    /** One of the two is being rewritten. */
    DRAFTED
  }

  /** What each is at a version: what was looked at. */
  record Pair(Published.Standing kept, Published.Standing gone) {}

  /**
   * The one that goes leads to the other from now on.
   *
   * @param pair as it was looked at
   * @param chosen what the one that stays takes; what is not offered is left aside
   */
  @Transactional
  public Outcome merge(Pair pair, Taken chosen, String by) {
    long kept = pair.kept().number();
    long gone = pair.gone().number();
    if (copies.ofResource(kept).isPresent() || copies.ofResource(gone).isPresent()) {
      return Outcome.DRAFTED;
    }
    sql.sql("select pg_advisory_xact_lock(hashtext('resources.import'))")
        .query((row, n) -> 0)
        .list();
    Draft staying = drafts.find(kept).orElse(null);
    Draft going = drafts.find(gone).orElse(null);
    if (staying == null || going == null || !stands(pair.kept()) || !turned(pair.gone())) {
      return refused();
    }
    Taken taken = chosen.within(Taken.offered(staying, going));
    if (!taken.isNothing()
        && !resources.writeByHand(taken.into(staying, going), kept, pair.kept().version(), by)) {
      return refused();
    }
    sql.sql(
            """
            insert into resources.merged (resource, into_one, at, by_whom)
            values (:gone, :kept, :at, :by) on conflict (resource) do update
            set into_one = excluded.into_one, at = excluded.at, by_whom = excluded.by_whom\
            """)
        .param("gone", gone)
        .param("kept", kept)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
    timeline.add(gone, "merged", by, kept + " – " + staying.title());
    timeline.add(
        kept, taken.isNothing() ? "received" : "revised", by, gone + " – " + going.title());
    tell("resource.merged", gone, going.title(), "→ " + kept, by, List.of(kept, gone));
    return Outcome.DONE;
  }

  /** The merged one is published again, as it was; the other keeps what it took. */
  @Transactional
  public void part(Published.Standing gone, String by) {
    if (!turn(gone.number(), "merged", "published", gone.version())) {
      return;
    }
    sql.sql("delete from resources.merged where resource = ?").param(gone.number()).update();
    timeline.add(gone.number(), "parted", by, "");
    tell("resource.parted", gone.number(), gone.title(), "", by, List.of(gone.number()));
  }

  /** Nothing that was written on the way stays. */
  private static Outcome refused() {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return Outcome.CHANGED;
  }

  private boolean stands(Published.Standing one) {
    return sql.sql(
                "select number from resources.resource where number = ? and version = ?"
                    + " and status = 'published' for update")
            .params(one.number(), one.version())
            .query((row, n) -> row.getLong(1))
            .list()
            .size()
        == 1;
  }

  private boolean turned(Published.Standing gone) {
    return turn(gone.number(), "published", "merged", gone.version());
  }

  private boolean turn(long number, String from, String to, long version) {
    return sql.sql(
                """
                update resources.resource set status = :to, version = version + 1,
                  changed_at = now()
                where number = :number and status = :from and version = :version\
                """)
            .param("to", to)
            .param("from", from)
            .param("number", number)
            .param("version", version)
            .update()
        == 1;
  }

  private void tell(
      String what, long number, String title, String detail, String by, List<Long> changed) {
    events.publishEvent(new RightChanged(by, what, number + " – " + title, detail, ""));
    events.publishEvent(new ContentChanged(Resources.TYPE, changed));
  }
}
