package org.ressourcerie.resources.watching;

import java.util.Optional;
import org.ressourcerie.web.ui.Screen;

/**
 * The last visit.
 *
 * @param running whether a visit goes on now
 * @param failed whether the last one asked for here could not be finished
 */
public record WatchPage(
    Screen screen, Optional<WatchReport> report, boolean running, boolean failed) {

  public String told(Finding finding) {
    return Alarm.told(screen.words(), finding);
  }

  public String by(WatchReport report) {
    return report.by().isEmpty() ? screen.say("audiences.watch.nightly") : report.by();
  }
}
