package org.ressourcerie.resources.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.comparing.Comparison;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
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

/** Two writings of a resource side by side; an older one is taken back as a new draft. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}")
class ComparisonController {
  private final Published published;
  private final WorkingCopies copies;
  private final Timeline timeline;

  ComparisonController(Published published, WorkingCopies copies, Timeline timeline) {
    this.published = published;
    this.copies = copies;
    this.timeline = timeline;
  }

  /**
   * @param revision compared with the one before it, by its ordinal; without one, what is published
   *     with the draft
   */
  @GetMapping("/comparaison")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(
      @PathVariable long number,
      @RequestParam Optional<Integer> revision,
      Screen screen,
      Model model) {
    Published.Standing standing = published.standing(number).orElseThrow(this::absent);
    model.addAttribute(
        "page",
        revision
            .map(ordinal -> revisions(screen, standing, ordinal))
            .orElseGet(() -> draft(screen, standing)));
    return "resources/history/ComparisonPage";
  }

  private ComparisonPage revisions(Screen screen, Published.Standing standing, int ordinal) {
    Content after = content(standing.number(), ordinal).orElseThrow(this::absent);
    Content before = content(standing.number(), ordinal - 1).orElseThrow(this::absent);
    return new ComparisonPage(
        screen,
        standing,
        screen.say("editing.revision", ordinal - 1),
        screen.say("editing.revision", ordinal),
        Comparison.of(before, after));
  }

  private ComparisonPage draft(Screen screen, Published.Standing standing) {
    WorkingCopy copy = copies.ofResource(standing.number()).orElseThrow(this::absent);
    Content now =
        published.content(standing.number(), standing.revision()).orElseThrow(this::absent);
    return new ComparisonPage(
        screen,
        standing,
        screen.say("editing.compare.published"),
        screen.say("editing.draft"),
        Comparison.of(now, copy.content()));
  }

  private Optional<Content> content(long number, int ordinal) {
    return published
        .revision(number, ordinal)
        .flatMap(revision -> published.content(number, revision));
  }

  /** A draft that is under way already is never written over. */
  @PostMapping("/revisions/{ordinal:[0-9]{1,6}}/brouillon")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView restore(
      @PathVariable long number,
      @PathVariable int ordinal,
      Screen screen,
      SignedIn who,
      HttpServletRequest request) {
    Published.Standing standing = published.standing(number).orElseThrow(this::absent);
    Content content = content(number, ordinal).orElseThrow(this::absent);
    if (copies.ofResource(number).isPresent()) {
      return Redirects.to(
          screen, "/administration/ressources/" + number + "/suivi?brouillon=en-cours");
    }
    Hand hand = Hand.of(request, who);
    long draft = copies.beginOver(number, standing.version(), content, hand);
    timeline.add(number, "restored", who.name(), screen.say("editing.revision", ordinal));
    return Redirects.to(screen, "/administration/brouillons/" + draft);
  }

  private ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
