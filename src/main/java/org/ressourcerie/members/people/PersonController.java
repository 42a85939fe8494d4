package org.ressourcerie.members.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.members.forms.ConfirmPage;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
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

/** One person of the team's pages: mandates, account and roles, duplicates. */
@Controller
@RequestMapping("/administration/personnes/{slug}")
class PersonController {
  private final PersonQueries queries;
  private final People people;
  private final Organisations organisations;
  private final Mandates mandates;
  private final Roles roles;
  private final PersonMerging merging;

  PersonController(
      PersonQueries queries,
      People people,
      Organisations organisations,
      Mandates mandates,
      Roles roles,
      PersonMerging merging) {
    this.queries = queries;
    this.people = people;
    this.organisations = organisations;
    this.mandates = mandates;
    this.roles = roles;
    this.merging = merging;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object show(Screen screen, SignedIn who, Model model, @PathVariable String slug) {
    Person one = known(slug);
    return one.slug().equals(slug)
        ? page(screen, who, model, one, MandateForm.EMPTY, "", List.of())
        : back(screen, one);
  }

  @PostMapping("/fonctions")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object begin(
      Screen screen, SignedIn who, Model model, @PathVariable String slug, MandateForm form) {
    Person one = known(slug);
    var problems = new ArrayList<Problem>();
    Optional<Organisation> where = organisation(form.organisation());
    if (where.isEmpty()) {
      problems.add(Problem.at("organisation", "form.organisation-unknown"));
    }
    problems.addAll(form.problems());
    if (!problems.isEmpty()) {
      return page(screen, who, model, one, form, "", problems);
    }
    Mandate mandate =
        form.mandate(one.id(), where.get().id(), mandates.now(), screen.network().timeZone());
    mandates.keep(mandate);
    return back(screen, one);
  }

  @PostMapping("/fonctions/{id:\\d{1,18}}/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object end(Screen screen, @PathVariable String slug, @PathVariable long id) {
    Person one = known(slug);
    mandates.byId(id).filter(held -> held.person() == one.id()).ifPresent(m -> mandates.end(id));
    return back(screen, one);
  }

  @PostMapping("/compte")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object letIn(Screen screen, @PathVariable String slug) {
    Person one = known(slug);
    String email = one.email();
    if (email != null) {
      people.letIn(one.id(), email);
    }
    return back(screen, one);
  }

  @PostMapping("/roles")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.GOVERN)
  Object give(
      Screen screen,
      SignedIn who,
      Model model,
      @PathVariable String slug,
      @RequestParam(name = "role", defaultValue = "") Collection<String> given) {
    Person one = known(slug);
    List<Role> chosen = given.stream().flatMap(role -> Role.of(role).stream()).toList();
    boolean kept =
        queries.account(one.id()).filter(account -> roles.give(account.id(), chosen)).isPresent();
    return kept
        ? back(screen, one)
        : page(
            screen,
            who,
            model,
            one,
            MandateForm.EMPTY,
            "",
            List.of(Problem.at("roles", "roles.last")));
  }

  @PostMapping("/fusion")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object merge(
      Screen screen,
      SignedIn who,
      Model model,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String duplicate,
      @RequestParam(name = ConfirmPage.SURE, defaultValue = "") String sure) {
    Person one = known(slug);
    String asked = duplicate.strip().replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    Optional<Person> other =
        people.byEmail(asked).or(() -> people.bySlug(asked)).filter(p -> p.id() != one.id());
    String refused = other.map(found -> refusal(who, one, found)).orElse("person-unknown");
    if (other.isEmpty() || !refused.isEmpty()) {
      var problem = Problem.at("duplicate", "merge." + refused);
      return page(screen, who, model, one, MandateForm.EMPTY, duplicate, List.of(problem));
    }
    if (sure.isEmpty()) {
      return Redirects.to(
          screen, "/administration/personnes/" + slug + "/fusion?duplicate=" + other.get().slug());
    }
    merging.merge(one, other.get());
    return back(screen, one);
  }

  /** An account of the team must not come to someone else by merging; empty when it does not. */
  private String refusal(SignedIn who, Person one, Person other) {
    boolean team = roles.isOfTheTeam(one.id()) || roles.isOfTheTeam(other.id());
    return team && !who.may(Permission.GOVERN) ? "of-the-team" : "";
  }

  private Optional<Organisation> organisation(String typed) {
    Optional<Siren> siren = Siren.of(typed);
    if (siren.isPresent()) {
      return organisations.bySiren(siren.get());
    }
    List<Organisation> named = organisations.byName(typed);
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static Object back(Screen screen, Person one) {
    return Redirects.to(screen, "/administration/personnes/" + one.slug());
  }

  private String page(
      Screen screen,
      SignedIn who,
      Model model,
      Person one,
      MandateForm typed,
      String duplicate,
      List<Problem> problems) {
    Optional<PersonQueries.Account> account = queries.account(one.id());
    boolean governs = who.may(Permission.GOVERN);
    model.addAttribute(
        "page",
        new PersonPage(
            screen,
            one,
            queries.held(one.id()),
            account.orElse(null),
            queries.circles(one.id()),
            governs ? account.map(queries::sessions).orElse(List.of()) : List.of(),
            governs,
            account.filter(a -> roles.isLastAdministrator(a.id())).isPresent(),
            typed,
            duplicate,
            new Problems(screen, problems)));
    return "members/people/PersonPage";
  }

  private Person known(String slug) {
    return people.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
