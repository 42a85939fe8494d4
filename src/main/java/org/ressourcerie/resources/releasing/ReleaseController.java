package org.ressourcerie.resources.releasing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Drafts published together: what would be, the button, how far it is, the report. */
@Controller
@RequestMapping(ReleaseController.PATH)
class ReleaseController {
  static final String PATH = "/administration/publications";

  /** As many as the page of drafts shows. */
  private static final int MOST = 500;

  private static final int LATEST = 50;
  private static final int LONGEST_NOTE = 300;
  private static final String ONE = "/{id:[0-9]{1,18}}";

  private final Releases releases;
  private final ReleasePages pages;
  private final ReleaseWork work;

  ReleaseController(Releases releases, ReleasePages pages, ReleaseWork work) {
    this.releases = releases;
    this.pages = pages;
    this.work = work;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String list(Screen screen, Model model) {
    model.addAttribute("page", new ReleasesPage(screen, releases.latest(LATEST)));
    return "resources/releasing/ReleasesPage";
  }

  /**
   * @param tous whether all that were shown are chosen, marked or not
   */
  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView propose(
      @RequestParam(defaultValue = "") List<Long> brouillon,
      @RequestParam(defaultValue = "") List<Long> affiche,
      @RequestParam(defaultValue = "false") boolean tous,
      Screen screen,
      SignedIn who) {
    List<Long> chosen = (tous ? affiche : brouillon).stream().distinct().limit(MOST).toList();
    return chosen.isEmpty()
        ? Redirects.to(screen, "/administration/brouillons?aucun=true")
        : to(releases.propose(chosen, who.name()), screen);
  }

  @GetMapping(ONE)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean improved,
      Screen screen,
      SignedIn who,
      Model model,
      HttpServletResponse answer) {
    Release release = release(id);
    if (improved && !release.isRunning()) {
      // The report is another page than the progress: it is loaded whole.
      answer.setHeader("HX-Refresh", "true");
    }
    return release.isProposed()
        ? pages.proposed(release, screen, who, model)
        : pages.report(release, screen, who, model);
  }

  /**
   * @param laisser whether drafts with a warning that nobody let pass are left in writing
   */
  @PostMapping(ONE + "/confirmation")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView confirm(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean laisser,
      @RequestParam(defaultValue = "") String note,
      Screen screen,
      SignedIn who) {
    String line = note.strip();
    line = line.length() <= LONGEST_NOTE ? line : line.substring(0, LONGEST_NOTE - 1) + "…";
    if (releases.start(release(id).id(), laisser, line, who.name())) {
      work.wake();
    }
    return to(id, screen);
  }

  @PostMapping(ONE + "/arret")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView stop(@PathVariable long id, Screen screen) {
    releases.stop(release(id).id());
    work.wake();
    return to(id, screen);
  }

  private Release release(long id) {
    return releases.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static RedirectView to(long id, Screen screen) {
    return Redirects.to(screen, PATH + "/" + id);
  }
}
