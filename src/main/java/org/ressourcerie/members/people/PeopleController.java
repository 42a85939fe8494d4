package org.ressourcerie.members.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
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

/** People found, added and corrected by the team. */
@Controller
@RequestMapping("/administration/personnes")
class PeopleController {
  private final PersonQueries queries;
  private final People people;
  private final Roles roles;

  PeopleController(PersonQueries queries, People people, Roles roles) {
    this.queries = queries;
    this.people = people;
    this.roles = roles;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String index(
      Screen screen,
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    int shown = Math.clamp(page, 1, 10_000);
    model.addAttribute("page", new PeoplePage(screen, q, shown, queries.rows(q, shown)));
    return "members/people/PeoplePage";
  }

  @GetMapping("/nouvelle")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String fresh(Screen screen, Model model) {
    return form(screen, model, null, PersonForm.EMPTY, List.of());
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object create(Screen screen, SignedIn who, Model model, PersonForm form) {
    return keep(screen, who, model, null, form);
  }

  @GetMapping("/{slug}/modifier")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String edit(Screen screen, Model model, @PathVariable String slug) {
    Person one = known(slug);
    return form(screen, model, one, PersonForm.of(one), List.of());
  }

  @PostMapping("/{slug}/modifier")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object update(
      Screen screen, SignedIn who, Model model, @PathVariable String slug, PersonForm form) {
    return keep(screen, who, model, known(slug), form);
  }

  private Object keep(
      Screen screen, SignedIn who, Model model, @Nullable Person kept, PersonForm form) {
    var problems = new ArrayList<>(form.problems());
    if (problems.isEmpty()) {
      problems.addAll(emailProblems(who, kept, form.on(kept).email()));
    }
    if (!problems.isEmpty()) {
      return form(screen, model, kept, form, problems);
    }
    Person after = people.keep(form.on(kept));
    return Redirects.to(screen, "/administration/personnes/" + after.slug());
  }

  /** Whoever holds the address signs in: that of the team's people changes only by who governs. */
  private List<Problem> emailProblems(SignedIn who, @Nullable Person kept, @Nullable String email) {
    Optional<Person> same = Optional.ofNullable(email).flatMap(people::byEmail);
    if (same.filter(one -> kept == null || one.id() != kept.id()).isPresent()) {
      return List.of(Problem.at("email", "form.email-taken", same.get().name()));
    }
    if (kept == null || Objects.equals(kept.email(), email)) {
      return List.of();
    }
    return roles.isOfTheTeam(kept.id()) && !who.may(Permission.GOVERN)
        ? List.of(Problem.at("email", "form.email-of-the-team"))
        : List.of();
  }

  private static String form(
      Screen screen, Model model, @Nullable Person kept, PersonForm form, List<Problem> problems) {
    String title =
        kept == null
            ? screen.say("members.people.new")
            : screen.say("members.people.edit", kept.name());
    model.addAttribute(
        "page",
        new PersonFormPage(
            screen, kept == null ? "" : kept.slug(), title, form, new Problems(screen, problems)));
    return "members/people/PersonFormPage";
  }

  private Person known(String slug) {
    return people.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
