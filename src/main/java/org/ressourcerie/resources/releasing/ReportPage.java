package org.ressourcerie.resources.releasing;

import java.util.List;
import org.ressourcerie.resources.proofing.FindingWords;
import org.ressourcerie.resources.releasing.Release.Line;
import org.ressourcerie.resources.releasing.Release.Outcome;
import org.ressourcerie.resources.releasing.Release.Why;
import org.ressourcerie.web.ui.Screen;

/** How far drafts that are published together are, and what became of each. */
public record ReportPage(Screen screen, Release release, List<Line> lines, boolean mayPublish) {

  public String title(Line line) {
    return line.title().isBlank() ? screen.say("editing.untitled") : line.title();
  }

  /** The page of what it became, or of the draft that it still is; empty when it is neither. */
  public String path(Line line) {
    return switch (line.outcome()) {
      case PUBLISHED -> "/r/" + line.number();
      case GONE -> "";
      default -> "/administration/brouillons/" + line.draft() + "/publication";
    };
  }

  public String said(Why why) {
    return why.found()
        ? new FindingWords(screen.words()).told(why.name(), why.arguments())
        : screen.say(why.name(), why.arguments().toArray());
  }

  /** Those that were not published, told first when all is done. */
  public List<Line> left() {
    return lines.stream()
        .filter(line -> line.outcome() != Outcome.PUBLISHED && line.outcome() != Outcome.WAITING)
        .toList();
  }

  public List<Line> published() {
    return lines.stream().filter(line -> line.outcome() == Outcome.PUBLISHED).toList();
  }
}
