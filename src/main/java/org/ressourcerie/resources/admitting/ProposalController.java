package org.ressourcerie.resources.admitting;

import java.util.Optional;
import java.util.stream.Collectors;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** A proposal of who reads what: what everyone would get, then the button that makes it so. */
@Controller
@RequestMapping(
    "/administration/ressources/{number:[0-9]{1,12}}/acces/audiences/{proposal:[0-9]{1,12}}")
class ProposalController {
  private static final int LONGEST_DETAIL = 500;
  private final StandingQueries standings;
  private final Proposals proposals;
  private final Admitting admitting;
  private final Vocabulary vocabulary;

  ProposalController(
      StandingQueries standings, Proposals proposals, Admitting admitting, Vocabulary vocabulary) {
    this.standings = standings;
    this.proposals = proposals;
    this.admitting = admitting;
    this.vocabulary = vocabulary;
  }

  /**
   * A proposal over another version is typed again, with both in sight. One that was applied, or
   * that a week has taken, leads to the rules as they are: so do the back button and a second
   * click.
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object show(
      @PathVariable long number,
      @PathVariable("proposal") long id,
      Screen screen,
      Visitor visitor,
      Model model) {
    Standing standing = standing(number, visitor);
    Optional<Proposal> found = proposals.find(number, id);
    if (found.isEmpty()) {
      return to(screen, number, "");
    }
    Proposal proposal = found.get();
    if (proposal.version() != standing.notice().version()) {
      return to(screen, number, "/audiences?proposition=" + id);
    }
    model.addAttribute(
        "page",
        new ProposalPage(
            screen,
            vocabulary,
            standing,
            id,
            standing.under(proposal.access()),
            proposal.access().teaser().id(),
            proposal.why(),
            admitting.tryOut(proposal)));
    return "resources/admitting/ProposalPage";
  }

  @PostMapping("/application")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView apply(
      @PathVariable long number,
      @PathVariable("proposal") long id,
      Screen screen,
      Visitor visitor,
      SignedIn who) {
    Standing standing = standing(number, visitor);
    Optional<Proposal> found = proposals.find(number, id);
    if (found.isEmpty()) {
      return to(screen, number, "");
    }
    Proposal proposal = found.get();
    String subject = number + " – " + standing.notice().title();
    return admitting.apply(proposal, subject, detail(screen, standing, proposal), who.name())
        ? to(screen, number, "")
        : to(screen, number, "/audiences?proposition=" + id);
  }

  private static String detail(Screen screen, Standing standing, Proposal proposal) {
    String detail =
        ProposalPage.changes(
                screen,
                standing,
                standing.under(proposal.access()),
                proposal.access().teaser().id())
            .stream()
            .map(change -> change.name() + " : " + change.before() + " → " + change.after())
            .collect(Collectors.joining(" ; "));
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
  }

  private Standing standing(long number, Visitor visitor) {
    return standings.find(number, visitor).orElseThrow(ProposalController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static RedirectView to(Screen screen, long number, String more) {
    return Redirects.to(screen, "/administration/ressources/" + number + "/acces" + more);
  }
}
