package org.ressourcerie.resources.admitting;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.model.NewAccess;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form that says who reads what; sent, it becomes a proposal, to be looked at first. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}/acces/audiences")
class AudiencesController {
  private final StandingQueries standings;
  private final Proposals proposals;
  private final Choices choices;

  AudiencesController(StandingQueries standings, Proposals proposals, Choices choices) {
    this.standings = standings;
    this.proposals = proposals;
    this.choices = choices;
  }

  /**
   * @param proposition a proposal to go on with; one that is not there is left aside
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String show(
      @PathVariable long number,
      @RequestParam Optional<Long> proposition,
      Screen screen,
      Visitor visitor,
      Model model) {
    Standing standing = standing(number, visitor);
    Optional<Proposal> proposal = proposition.flatMap(id -> proposals.find(number, id));
    ZoneId zone = screen.network().timeZone();
    AudiencesForm form =
        proposal
            .map(
                it -> AudiencesForm.of(it.version(), it.access(), it.why(), standing.ruled(), zone))
            .orElseGet(() -> standing.form(zone));
    return page(screen, standing, form, Map.of(), model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object send(
      @PathVariable long number,
      @RequestParam MultiValueMap<String, String> sent,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Standing standing = standing(number, visitor);
    ZoneId zone = screen.network().timeZone();
    AudiencesForm form = AudiencesForm.sent(sent, standing.form(zone), standing.ruled());
    var reading = new FormReading(form, choices.of(screen, standing.ruled()).keySet(), zone);
    NewAccess access = reading.read(standing.ruled());
    if (!reading.problems().isEmpty() || form.version() != standing.notice().version()) {
      return page(screen, standing, form, reading.problems(), model);
    }
    long proposal = proposals.keep(number, form.version(), access, form.why(), who.name());
    return Redirects.to(
        screen, "/administration/ressources/" + number + "/acces/audiences/" + proposal);
  }

  private Standing standing(long number, Visitor visitor) {
    return standings
        .find(number, visitor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Screen screen,
      Standing standing,
      AudiencesForm form,
      Map<String, String> problems,
      Model model) {
    boolean stale = form.version() != standing.notice().version();
    model.addAttribute(
        "page",
        new AudiencesPage(
            screen, standing, form, choices.of(screen, standing.ruled()), problems, stale));
    return "resources/admitting/AudiencesPage";
  }
}
