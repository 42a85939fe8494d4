package org.ressourcerie.resources.history;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Screen;

/**
 * A resource as the team follows it.
 *
 * @param steps the latest first
 * @param busy whether a revision could not be taken back because a draft is under way
 */
public record HistoryPage(
    Screen screen,
    Published.Standing standing,
    Optional<WorkingCopy> draft,
    List<Timeline.Step> steps,
    boolean mayPublish,
    boolean busy) {

  public String path() {
    return "/administration/ressources/" + standing.number();
  }

  /** Whether a step wrote the revision it names, rather than came after it. */
  public boolean isRevision(Timeline.Step step) {
    return List.of("published", "revised", "imported", "access", "bulk", "bulk-undone")
        .contains(step.what());
  }

  /** Whether what a step led to is not what stands now. */
  public boolean isOlder(Timeline.Step step) {
    return step.revision() != null && step.revision() != standing.revision();
  }

  /** Who did it: a program says so in its own words. */
  public String by(Timeline.Step step) {
    if (step.by().isEmpty()) {
      return screen.say("editing.step.site");
    }
    return step.by().equals("import") ? screen.say("audiences.by-import") : step.by();
  }
}
