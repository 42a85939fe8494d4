package org.ressourcerie.members.organisations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.KnownTerritories;
import org.ressourcerie.members.forms.ConfirmPage;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.Siren;
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
import org.springframework.web.servlet.ModelAndView;

/** One organisation of the team's pages: its memberships, its people, its duplicates. */
@Controller
@RequestMapping("/administration/organisations/{slug}")
class MembershipController {
  private static final String REMOVAL = "/adhesions/{id:\\d{1,18}}/suppression";

  private final OrganisationQueries queries;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Merging merging;
  private final KnownTerritories territories;

  MembershipController(
      OrganisationQueries queries,
      Organisations organisations,
      Memberships memberships,
      Merging merging,
      KnownTerritories territories) {
    this.queries = queries;
    this.organisations = organisations;
    this.memberships = memberships;
    this.merging = merging;
    this.territories = territories;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object show(Screen screen, Model model, @PathVariable String slug) {
    Organisation one = known(slug);
    return one.slug().equals(slug)
        ? page(screen, model, one, MembershipForm.EMPTY, "", List.of())
        : back(screen, one);
  }

  @PostMapping("/adhesions")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object keep(Screen screen, Model model, @PathVariable String slug, MembershipForm form) {
    Organisation one = known(slug);
    List<Problem> problems = form.problems(memberships.of(one.id()));
    if (!problems.isEmpty()) {
      return page(screen, model, one, form, "", problems);
    }
    memberships.keep(one.id(), form.membership());
    return back(screen, one);
  }

  @GetMapping(REMOVAL)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object removing(Screen screen, @PathVariable String slug, @PathVariable long id) {
    Organisation one = known(slug);
    return memberships.of(one.id()).stream()
        .filter(kept -> kept.id() == id)
        .findFirst()
        .map(
            kept ->
                sure(
                    screen,
                    one,
                    screen.say("forms.confirm.membership"),
                    screen.say(
                        "forms.confirm.membership.lead",
                        one.name(),
                        OrganisationPage.words(screen, kept)),
                    "/adhesions/" + id + "/suppression",
                    Map.of(),
                    screen.say("members.membership.remove")))
        .orElseGet(() -> back(screen, one));
  }

  private static Object sure(
      Screen screen,
      Organisation one,
      String title,
      String lead,
      String action,
      Map<String, String> fields,
      String label) {
    String path = "/administration/organisations/" + one.slug();
    var trail =
        List.of(
            new Screen.Link(
                "/administration/organisations", screen.say("members.organisations.title")),
            new Screen.Link(path, one.name()));
    var page =
        new ConfirmPage(
            screen, trail, title, lead, screen.to(path + action), fields, label, screen.to(path));
    return new ModelAndView(ConfirmPage.VIEW, "page", page);
  }

  @PostMapping(REMOVAL)
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object remove(Screen screen, @PathVariable String slug, @PathVariable long id) {
    Organisation one = known(slug);
    memberships.remove(one.id(), id);
    return back(screen, one);
  }

  @PostMapping("/fusion")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object merge(
      Screen screen,
      Model model,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String duplicate,
      @RequestParam(name = ConfirmPage.SURE, defaultValue = "") String sure) {
    Organisation one = known(slug);
    Optional<Organisation> other = named(duplicate, one);
    if (other.isEmpty()) {
      var problem = Problem.at("duplicate", "merge.organisation-unknown");
      return page(screen, model, one, MembershipForm.EMPTY, duplicate, List.of(problem));
    }
    if (sure.isEmpty()) {
      return Redirects.to(
          screen,
          "/administration/organisations/" + slug + "/fusion?duplicate=" + other.get().slug());
    }
    merging.merge(one, other.get());
    return back(screen, one);
  }

  @GetMapping("/fusion")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object merging(
      Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String duplicate) {
    Organisation one = known(slug);
    return named(duplicate, one)
        .map(
            other ->
                sure(
                    screen,
                    one,
                    screen.say("forms.confirm.merge"),
                    screen.say("forms.confirm.merge.lead", other.name(), one.name()),
                    "/fusion",
                    Map.of("duplicate", other.slug()),
                    screen.say("members.merge.go")))
        .orElseGet(() -> back(screen, one));
  }

  /** By SIREN, by the end of its address, or by a name that only one other has. */
  private Optional<Organisation> named(String typed, Organisation one) {
    String asked = typed.strip().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    Optional<Organisation> found =
        Siren.of(asked).flatMap(organisations::bySiren).or(() -> organisations.bySlug(asked));
    if (found.isPresent()) {
      return found.filter(other -> other.id() != one.id());
    }
    List<Organisation> named =
        organisations.byName(typed).stream().filter(other -> other.id() != one.id()).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private Object back(Screen screen, Organisation one) {
    return Redirects.to(screen, "/administration/organisations/" + one.slug());
  }

  private String page(
      Screen screen,
      Model model,
      Organisation one,
      MembershipForm typed,
      String duplicate,
      List<Problem> problems) {
    model.addAttribute(
        "page",
        new OrganisationPage(
            screen,
            one,
            memberships.of(one.id()),
            territory(one),
            queries.delegates(one.id()),
            memberships.today(),
            typed,
            duplicate,
            new Problems(screen, problems)));
    return "members/organisations/OrganisationPage";
  }

  private String territory(Organisation one) {
    String code = Objects.requireNonNullElse(one.territory(), "");
    return territories.name(code).orElse(code);
  }

  private Organisation known(String slug) {
    return organisations
        .bySlug(slug)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
