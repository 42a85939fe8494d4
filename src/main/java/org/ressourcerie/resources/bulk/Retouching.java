package org.ressourcerie.resources.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.checking.Checking;
import org.ressourcerie.resources.checking.Difference;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.history.Timeline;
import org.ressourcerie.resources.model.MarkRows;
import org.ressourcerie.resources.model.Marks;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a change of many resources in one transaction, and undoes it in another. */
@Component
class Retouching {
  static final Duration UNDONE_WITHIN = Duration.ofDays(30);
  private final Bulks bulks;
  private final MarkRows rows;
  private final WorkingCopies copies;
  private final Checking checking;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Retouching(
      Bulks bulks,
      MarkRows rows,
      WorkingCopies copies,
      Checking checking,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.bulks = bulks;
    this.rows = rows;
    this.copies = copies;
    this.checking = checking;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** What everyone would get of one resource, now and at the dates of the rule. */
  List<Difference> tryOut(Bulk.Item item, Marks after) {
    return checking.tryOut(
        item.number(),
        () -> rows.write(item.number(), item.version(), after, "essai"),
        after.access().boundaries().toList());
  }

  /**
   * Changes what stands as it was looked at; what does not, what is being rewritten and what would
   * stay the same is left alone, and the report says so. Nothing happens twice.
   *
   * @param seen what was to be changed, as it was shown; nothing is done when it is something else
   * @param readable those that whoever asks may read
   */
  @Transactional
  public void apply(long id, String seen, Set<Long> readable, String by) {
    Bulk bulk =
        bulks
            .lock(id)
            .filter(it -> it.state() == Bulk.State.PROPOSED && it.told().equals(seen))
            .orElse(null);
    Retouch retouch = bulk == null ? null : bulk.retouch();
    if (bulk == null || retouch == null) {
      return;
    }
    Map<Long, Marks> marks = rows.marks(bulk.numbers());
    List<Long> changed = new ArrayList<>();
    for (Bulk.Item item : bulk.items()) {
      Marks now = readable.contains(item.number()) ? marks.get(item.number()) : null;
      String outcome = now == null ? "changed" : change(bulk, item, now, retouch.of(now), by);
      if (outcome.equals("done")) {
        changed.add(item.number());
      } else {
        bulks.end(id, item.number(), outcome);
      }
    }
    bulks.done(id, by);
    tell("bulk.done", bulk, changed, by);
  }

  private String change(Bulk bulk, Bulk.Item item, Marks now, Marks after, String by) {
    if (after.equals(now)) {
      return "same";
    }
    if (copies.ofResource(item.number()).isPresent()) {
      return "drafted";
    }
    Optional<MarkRows.Before> before = rows.write(item.number(), item.version(), after, by);
    if (before.isEmpty()) {
      return "changed";
    }
    bulks.changed(bulk.id(), item.number(), before.get(), item.version() + 1);
    timeline.add(item.number(), "bulk", by, line(bulk));
    return "done";
  }

  /** Whether it can still be undone. */
  boolean isUndoable(Bulk bulk) {
    Instant at = bulk.done().at();
    return bulk.state() == Bulk.State.DONE
        && at != null
        && clock.instant().isBefore(at.plus(UNDONE_WITHIN))
        && !bulk.with("done").isEmpty();
  }

  /** Puts back what stood before, where nothing has changed since; the report lists the others. */
  @Transactional
  public void undo(long id, String by) {
    Bulk bulk = bulks.lock(id).filter(this::isUndoable).orElse(null);
    if (bulk == null) {
      return;
    }
    List<Long> changed = new ArrayList<>();
    for (Bulk.Item item : bulk.with("done")) {
      boolean back =
          copies.ofResource(item.number()).isEmpty()
              && rows.restore(item.number(), item.after(), bulks.before(id, item.number()), by);
      bulks.end(id, item.number(), back ? "undone" : "left");
      if (back) {
        timeline.add(item.number(), "bulk-undone", by, line(bulk));
        changed.add(item.number());
      }
    }
    bulks.undone(id, by);
    tell("bulk.undone", bulk, changed, by);
  }

  private static String line(Bulk bulk) {
    return bulk.why().isEmpty() ? bulk.told() : bulk.told() + " – " + bulk.why();
  }

  private void tell(String what, Bulk bulk, List<Long> changed, String by) {
    String subject = "n° " + bulk.id() + " × " + changed.size();
    events.publishEvent(new RightChanged(by, what, subject, bulk.told(), bulk.why()));
    events.publishEvent(new ContentChanged(Resources.TYPE, changed));
  }
}
