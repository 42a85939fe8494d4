package org.ressourcerie.resources.keeping;

import java.util.List;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.history.Timeline;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.VerifiedRows;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of a resource that it is still true, for so many months. */
@Component
class Verifying {
  /** Months after which it is to be looked at again: those offered. */
  static final List<Integer> MONTHS = List.of(6, 12, 24);

  static final int USUAL_MONTHS = 12;
  private final VerifiedRows rows;
  private final WorkingCopies copies;
  private final Keepers keepers;
  private final NeedQueries needs;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Verifying(
      VerifiedRows rows,
      WorkingCopies copies,
      Keepers keepers,
      NeedQueries needs,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.copies = copies;
    this.keepers = keepers;
    this.needs = needs;
    this.timeline = timeline;
    this.events = events;
  }

  /** How it ended. */
  enum Outcome {
    DONE,
    /** It has changed since it was looked at. */
    CHANGED,
    /** It is being rewritten: its draft is where its dates are set. */
    DRAFTED
  }

  /**
   * Writes the dates, or does nothing and says why.
   *
   * @param version that was looked at
   * @param months one of those offered; another is the usual one
   */
  @Transactional
  public Outcome verify(long number, long version, int months, String by) {
    if (copies.ofResource(number).isPresent()) {
      return Outcome.DRAFTED;
    }
    var today = needs.today();
    int until = MONTHS.contains(months) ? months : USUAL_MONTHS;
    if (!rows.write(number, version, today, today.plusMonths(until), by)) {
      return Outcome.CHANGED;
    }
    keepers.settle(number);
    timeline.add(number, "verified", by, "");
    events.publishEvent(new ContentChanged(Resources.TYPE, List.of(number)));
    return Outcome.DONE;
  }
}
