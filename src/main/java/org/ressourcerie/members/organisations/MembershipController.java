package org.ressourcerie.members.organisations;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.forms.Redirects;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.Siren;
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

/** One organisation of the team's pages: its memberships, its people, its duplicates. */
@Controller
@RequestMapping("/administration/organisations/{slug}")
class MembershipController {
  private final OrganisationQueries queries;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Merging merging;

  MembershipController(
      OrganisationQueries queries,
      Organisations organisations,
      Memberships memberships,
      Merging merging) {
    this.queries = queries;
    this.organisations = organisations;
    this.memberships = memberships;
    this.merging = merging;
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

  @PostMapping("/adhesions/{id:\\d{1,18}}/suppression")
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
      @RequestParam(defaultValue = "") String duplicate) {
    Organisation one = known(slug);
    Optional<Organisation> other = named(duplicate, one);
    if (other.isEmpty()) {
      var problem = Problem.at("duplicate", "merge.organisation-unknown");
      return page(screen, model, one, MembershipForm.EMPTY, duplicate, List.of(problem));
    }
    merging.merge(one, other.get());
    return back(screen, one);
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
            queries.delegates(one.id()),
            memberships.today(),
            typed,
            duplicate,
            new Problems(screen, problems)));
    return "members/organisations/OrganisationPage";
  }

  private Organisation known(String slug) {
    return organisations
        .bySlug(slug)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
