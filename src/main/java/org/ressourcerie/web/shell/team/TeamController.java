package org.ressourcerie.web.shell.team;

import java.util.Comparator;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.spi.TeamEntry;
import org.ressourcerie.web.spi.TeamNotice;
import org.ressourcerie.web.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists the pages of the team that this person may open. */
@Controller
class TeamController {
  private final List<TeamEntry> entries;
  private final List<TeamNotice> notices;

  TeamController(ObjectProvider<TeamEntry> entries, ObjectProvider<TeamNotice> notices) {
    this.notices = notices.stream().toList();
    this.entries = entries.stream().sorted(Comparator.comparingInt(TeamEntry::order)).toList();
  }

  @GetMapping("/administration")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(Screen screen, SignedIn who, Model model) {
    List<Screen.Link> links =
        entries.stream()
            .filter(entry -> who.may(entry.needs()))
            .map(entry -> new Screen.Link(entry.path(), screen.say(entry.label())))
            .toList();
    List<Screen.Link> told =
        notices.stream()
            .filter(notice -> who.may(notice.needs()))
            .flatMap(notice -> notice.now(screen.words()).stream())
            .toList();
    model.addAttribute("page", new TeamPage(screen, told, links));
    return "web/shell/team/TeamPage";
  }
}
