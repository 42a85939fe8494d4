package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.CodeForm;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who a newcomer is; what they type becomes their request, or opens the door at once. */
@Controller
class IdentityController {
  private final Joining joining;
  private final Ways ways;
  private final Newcomers newcomers;
  private final Organisations organisations;
  private final Sessions sessions;

  IdentityController(
      Joining joining,
      Ways ways,
      Newcomers newcomers,
      Organisations organisations,
      Sessions sessions) {
    this.joining = joining;
    this.ways = ways;
    this.newcomers = newcomers;
    this.organisations = organisations;
    this.sessions = sessions;
  }

  @GetMapping("/inscription/identite")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String organisation) {
    UUID id = CodeForm.id(demande);
    Optional<JoinRequest> proven = joining.proven(id);
    if (proven.isEmpty()) {
      return follow(screen, id);
    }
    JoinForm form =
        newcomers
            .known(proven.get().address())
            .map(person -> JoinForm.named(person.givenName(), person.familyName()))
            .orElseGet(() -> JoinForm.named("", ""));
    return page(screen, response, proven.get(), named(organisation), form, List.of());
  }

  @PostMapping("/inscription/identite")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView ask(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String organisation,
      JoinForm form) {
    UUID id = CodeForm.id(demande);
    Optional<JoinRequest> proven = joining.proven(id);
    if (proven.isEmpty()) {
      return follow(screen, id);
    }
    Organisation where = named(organisation);
    List<Problem> problems = new ArrayList<>(form.problems(where == null));
    if (!problems.isEmpty()) {
      return page(screen, response, proven.get(), where, form, problems);
    }
    Way way = Way.of(form.voie()).orElse(Way.TEAM);
    return switch (joining.ask(id, form, where, way, new Readers(screen, request))) {
      case Joining.Entered entered -> {
        // Their address was proven in this very form: no second code is asked for.
        newcomers
            .account(entered.address())
            .ifPresent(account -> sessions.open(account, request, response));
        yield follow(screen, id);
      }
      case Joining.NotOpen shut ->
          page(screen, response, proven.get(), where, form, problem("way-shut"));
      case Joining.Twice twice ->
          page(screen, response, proven.get(), where, form, problem("twice"));
      case Joining.NoMember ended -> page(screen, response, proven.get(), where, form, List.of());
      case Joining.Waits waits -> follow(screen, id);
      case Joining.Over over -> follow(screen, id);
      case Joining.Wrong none -> follow(screen, id);
      case Joining.Dead none -> follow(screen, id);
      case Joining.TooOften none -> follow(screen, id);
    };
  }

  private static List<Problem> problem(String key) {
    return List.of(JoinForm.problem("voie", key));
  }

  private @Nullable Organisation named(String slug) {
    return organisations.bySlug(slug).orElse(null);
  }

  private static ModelAndView follow(Screen screen, UUID id) {
    return new ModelAndView(Redirects.to(screen, "/inscription/suivi?demande=" + id));
  }

  private ModelAndView page(
      Screen screen,
      HttpServletResponse response,
      JoinRequest one,
      @Nullable Organisation where,
      JoinForm form,
      List<Problem> problems) {
    Set<Way> open = where == null ? Set.of(Way.TEAM) : ways.open(one.address(), where);
    Way best = open.stream().findFirst().orElse(Way.TEAM);
    Optional<Person> known = newcomers.known(one.address());
    ProofController.keepNoCopy(response);
    var page =
        new IdentityPage(
            screen,
            one.id(),
            one.address(),
            where,
            open,
            Way.of(form.voie()).filter(open::contains).orElse(best),
            known.isPresent(),
            form,
            new Problems(screen, problems));
    var view = new ModelAndView("members/registering/IdentityPage", "page", page);
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
