package org.ressourcerie.resources.watching;

import java.util.Optional;
import org.ressourcerie.access.Permission;
import org.ressourcerie.web.spi.TeamNotice;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;
import org.springframework.stereotype.Component;

/** A line on the team's page for as long as the last visit saw something. */
@Component
class WatchNotice implements TeamNotice {
  private final WatchReports reports;

  WatchNotice(WatchReports reports) {
    this.reports = reports;
  }

  @Override
  public Permission needs() {
    return Permission.PUBLISH;
  }

  @Override
  public Optional<Screen.Link> now(Words words) {
    return reports
        .last()
        .filter(report -> !report.findings().isEmpty())
        .map(report -> new Screen.Link(WatchController.PATH, words.say("audiences.watch.notice")));
  }
}
