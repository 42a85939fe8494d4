package org.ressourcerie.resources.keeping;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.reporting.Reports;
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

/** One resource as the team keeps it true: verified, put aside, answered for. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}/fraicheur")
class KeepingController {
  private static final int LONGEST_NOTE = 300;
  private final NeedQueries needs;
  private final Keepers keepers;
  private final Verifying verifying;
  private final Reports reports;
  private final Gate gate;

  KeepingController(
      NeedQueries needs, Keepers keepers, Verifying verifying, Reports reports, Gate gate) {
    this.needs = needs;
    this.keepers = keepers;
    this.verifying = verifying;
    this.reports = reports;
    this.gate = gate;
  }

  /**
   * @param fait what was just done
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String fait,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    return page(entry(number, visitor), screen, who, Told.of(fait), 0, model);
  }

  /**
   * @param version that was looked at
   * @param file whether it was done in the queue
   */
  @PostMapping("/verification")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView verify(
      @PathVariable long number,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "0") int months,
      @RequestParam(defaultValue = "false") boolean file,
      Screen screen,
      Visitor visitor,
      SignedIn who) {
    long found = entry(number, visitor).number();
    return switch (verifying.verify(found, version, months, who.name())) {
      case DONE -> back(screen, number, file, Told.VERIFIED);
      case CHANGED -> back(screen, number, file, Told.CHANGED);
      case DRAFTED -> back(screen, number, file, Told.DRAFTED);
    };
  }

  /**
   * @param keeper who is to look after it; empty for nobody
   * @param aside whether it waits for another look
   */
  @PostMapping("/responsable")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView keep(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String keeper,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "false") boolean aside,
      @RequestParam(defaultValue = "false") boolean file,
      Screen screen,
      Visitor visitor,
      SignedIn who) {
    Entry entry = entry(number, visitor);
    String kept = note.strip();
    keepers.set(
        entry.number(),
        keepers.names(who.name()).contains(keeper) ? keeper : "",
        aside ? needs.today() : null,
        kept.length() <= LONGEST_NOTE ? kept : kept.substring(0, LONGEST_NOTE));
    return back(screen, number, file, Told.KEPT);
  }

  /**
   * @param answer what was done about it
   */
  @PostMapping("/signalements/{report:[0-9]{1,12}}/reponse")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  Object close(
      @PathVariable long number,
      @PathVariable long report,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "false") boolean file,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Entry entry = entry(number, visitor);
    String word = answer.strip();
    if (word.isEmpty() || word.length() > LONGEST_NOTE) {
      return page(entry, screen, who, "", report, model);
    }
    reports.close(number, report, word, who.name());
    return back(screen, number, file, Told.CLOSED);
  }

  private Entry entry(long number, Visitor visitor) {
    return needs
        .find(number, gate.filter(visitor))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Entry entry, Screen screen, SignedIn who, String told, long wrong, Model model) {
    Desk desk =
        new Desk(
            screen,
            keepers.names(who.name()),
            who.name(),
            who.may(Permission.PUBLISH),
            false,
            wrong);
    model.addAttribute("page", new KeepingPage(desk, entry, told));
    return "resources/keeping/KeepingPage";
  }

  private static RedirectView back(Screen screen, long number, boolean queue, String told) {
    String path =
        queue ? QueueController.PATH : "/administration/ressources/" + number + "/fraicheur";
    return Redirects.to(screen, path + "?fait=" + told);
  }
}
