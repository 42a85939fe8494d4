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
 */
public record HistoryPage(
    Screen screen,
    Published.Standing standing,
    Optional<WorkingCopy> draft,
    List<Timeline.Step> steps,
    boolean mayPublish) {

  public String path() {
    return "/administration/ressources/" + standing.number();
  }

  /** Who did it: a program says so in its own words. */
  public String by(Timeline.Step step) {
    return step.by().equals("import") ? screen.say("audiences.by-import") : step.by();
  }
}
