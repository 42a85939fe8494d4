package org.ressourcerie.members.groups;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
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

/** Groups made by the team, and who belongs to them. */
@Controller
@RequestMapping("/administration/groupes")
class GroupController {
  private final Groups groups;
  private final People people;

  GroupController(Groups groups, People people) {
    this.groups = groups;
    this.people = people;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String index(Screen screen, Model model) {
    return index(screen, model, "", "", List.of());
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object create(
      Screen screen,
      Model model,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String purpose) {
    Optional<Problem> wrong = Problem.ofName("name", name);
    if (wrong.isPresent()) {
      return index(screen, model, name, purpose, List.of(wrong.get()));
    }
    Optional<String> slug = groups.add(name.strip(), purpose.strip());
    if (slug.isEmpty()) {
      var taken = Problem.at("name", "form.group-taken");
      return index(screen, model, name, purpose, List.of(taken));
    }
    return Redirects.to(screen, "/administration/groupes/" + slug.get());
  }

  @GetMapping("/{slug}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String show(Screen screen, Model model, @PathVariable String slug) {
    return page(screen, model, known(slug), "", List.of());
  }

  @PostMapping("/{slug}")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object rename(
      Screen screen,
      Model model,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String purpose) {
    Groups.Group group = known(slug);
    Optional<Problem> wrong = Problem.ofName("name", name);
    if (wrong.isPresent()) {
      return page(screen, model, group, "", List.of(wrong.get()));
    }
    groups.rename(slug, name.strip(), purpose.strip());
    return back(screen, group);
  }

  @PostMapping("/{slug}/personnes")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object join(
      Screen screen,
      Model model,
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String email) {
    Groups.Group group = known(slug);
    Optional<Person> person = people.byEmail(email.strip());
    if (person.isEmpty()) {
      var problem = Problem.at("email", "group.email-unknown");
      return page(screen, model, group, email, List.of(problem));
    }
    groups.join(slug, person.get().id());
    return back(screen, group);
  }

  @PostMapping("/{slug}/personnes/{person:\\d{1,18}}/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object leave(Screen screen, @PathVariable String slug, @PathVariable long person) {
    Groups.Group group = known(slug);
    groups.leave(slug, person);
    return back(screen, group);
  }

  private String index(
      Screen screen, Model model, String name, String purpose, List<Problem> problems) {
    model.addAttribute(
        "page",
        new GroupsPage(screen, groups.all(), name, purpose, new Problems(screen, problems)));
    return "members/groups/GroupsPage";
  }

  private String page(
      Screen screen, Model model, Groups.Group group, String email, List<Problem> problems) {
    var told = new Problems(screen, problems);
    model.addAttribute(
        "page", new GroupPage(screen, group, groups.people(group.slug()), email, told));
    return "members/groups/GroupPage";
  }

  private static Object back(Screen screen, Groups.Group group) {
    return Redirects.to(screen, "/administration/groupes/" + group.slug());
  }

  private Groups.Group known(String slug) {
    return groups.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
