package org.ressourcerie.resources.archiving;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.reading.ArchiveQueries;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The archiving of a resource, with the reason that its page tells, and its end. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}/archive")
class ArchiveController {
  private static final int LONGEST = 300;

  private final Published published;
  private final ArchiveQueries archives;
  private final Archiving archiving;

  ArchiveController(Published published, ArchiveQueries archives, Archiving archiving) {
    this.published = published;
    this.archives = archives;
    this.archiving = archiving;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String show(@PathVariable long number, Screen screen, Model model) {
    return page(standing(number), screen, "", "", model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object archive(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String reason,
      Screen screen,
      SignedIn who,
      Model model) {
    Published.Standing standing = standing(number);
    if (reason.isBlank() || reason.strip().length() > LONGEST) {
      return page(standing, screen, reason, screen.say("editing.archive.wrong"), model);
    }
    archiving.archive(standing, reason.strip(), who.name());
    return Redirects.to(screen, "/administration/ressources/" + number + "/suivi");
  }

  @PostMapping("/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView putBack(@PathVariable long number, Screen screen, SignedIn who) {
    archiving.putBack(standing(number), who.name());
    return Redirects.to(screen, "/administration/ressources/" + number + "/suivi");
  }

  private Published.Standing standing(long number) {
    return published
        .standing(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Published.Standing standing, Screen screen, String reason, String wrong, Model model) {
    model.addAttribute(
        "page",
        new ArchivePage(
            screen, standing, archives.find(standing.number()).orElse(null), reason, wrong));
    return "resources/archiving/ArchivePage";
  }
}
