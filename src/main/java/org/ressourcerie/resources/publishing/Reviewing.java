package org.ressourcerie.resources.publishing;

import java.time.Instant;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.drafting.WorkingCopy.State;
import org.ressourcerie.resources.history.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a draft on its way: to review and back, to its hour and back. */
@Component
class Reviewing {
  private final WorkingCopies copies;
  private final Timeline timeline;

  Reviewing(WorkingCopies copies, Timeline timeline) {
    this.copies = copies;
    this.timeline = timeline;
  }

  /** Nothing happens to a draft that is not being written: the button was pressed twice. */
  @Transactional
  public void ask(WorkingCopy copy, String why, String by) {
    move(copy, State.WRITING, State.REVIEW, "review-asked", why, by);
  }

  /** Back to writing, with what is to be changed. */
  @Transactional
  public void giveBack(WorkingCopy copy, String why, String by) {
    move(copy, State.REVIEW, State.WRITING, "review-ended", why, by);
  }

  /** False, and nothing done, when it was saved since it was looked at, or is scheduled already. */
  @Transactional
  public boolean schedule(WorkingCopy copy, long saves, Instant when, String note, String by) {
    if (!copies.schedule(copy.id(), saves, when, note, by)) {
      return false;
    }
    timeline.add(copy.number(), "scheduled", by, note);
    return true;
  }

  /** Nothing happens to one that is not scheduled, or that was just published. */
  @Transactional
  public void unschedule(WorkingCopy copy, String by) {
    move(copy, State.SCHEDULED, State.WRITING, "unscheduled", "", by);
  }

  private void move(WorkingCopy copy, State from, State to, String what, String why, String by) {
    if (copies.move(copy.id(), from, to)) {
      timeline.add(copy.number(), what, by, why);
    }
  }
}
