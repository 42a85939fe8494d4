package org.ressourcerie.members.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.ConfirmPage;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asks once more before a function ends or two people become one. */
@Controller
@RequestMapping("/administration/personnes/{slug}")
class ConfirmController {
  private final PersonQueries queries;
  private final People people;

  ConfirmController(PersonQueries queries, People people) {
    this.queries = queries;
    this.people = people;
  }

  @GetMapping("/fonctions/{id:\\d{1,18}}/fin")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object ending(Screen screen, @PathVariable String slug, @PathVariable long id) {
    Person one = known(slug);
    return queries.held(one.id()).stream()
        .filter(held -> held.id() == id && held.inForce())
        .findFirst()
        .<Object>map(
            held ->
                sure(
                    screen,
                    one,
                    "mandate",
                    screen.say("forms.confirm.mandate.lead", one.name(), held.organisation()),
                    "/fonctions/" + id + "/fin",
                    Map.of(),
                    screen.say("forms.confirm.mandate.go")))
        .orElseGet(() -> Redirects.to(screen, path(one)));
  }

  @GetMapping("/fusion")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object merging(
      Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String duplicate) {
    Person one = known(slug);
    Optional<Person> other = people.bySlug(duplicate).filter(found -> found.id() != one.id());
    return other
        .<Object>map(
            found ->
                sure(
                    screen,
                    one,
                    "merge",
                    screen.say("forms.confirm.merge.lead", found.name(), one.name()),
                    "/fusion",
                    Map.of("duplicate", found.slug()),
                    screen.say("members.merge.go")))
        .orElseGet(() -> Redirects.to(screen, path(one)));
  }

  private static ModelAndView sure(
      Screen screen,
      Person one,
      String what,
      String lead,
      String action,
      Map<String, String> fields,
      String label) {
    var trail =
        List.of(
            new Screen.Link("/administration/personnes", screen.say("members.people.title")),
            new Screen.Link(path(one), one.name()));
    var page =
        new ConfirmPage(
            screen,
            trail,
            screen.say("forms.confirm." + what),
            lead,
            screen.to(path(one) + action),
            fields,
            label,
            screen.to(path(one)));
    return new ModelAndView(ConfirmPage.VIEW, "page", page);
  }

  private static String path(Person one) {
    return "/administration/personnes/" + one.slug();
  }

  private Person known(String slug) {
    return people.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
