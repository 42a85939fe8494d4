package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Requests to enter, answered by the team. */
@Controller
@RequestMapping("/administration/demandes")
class StaffController {
  private static final int LONGEST = 500;
  private final StaffQueries queries;
  private final Organisations organisations;
  private final Admitting admitting;

  StaffController(StaffQueries queries, Organisations organisations, Admitting admitting) {
    this.queries = queries;
    this.organisations = organisations;
    this.admitting = admitting;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  ModelAndView index(Screen screen, @RequestParam(defaultValue = "") String reponse) {
    return page(screen, Told.of(reponse, screen), null, null, "", List.of());
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/accord")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object admit(
      Screen screen,
      SignedIn who,
      HttpServletRequest request,
      @PathVariable UUID id,
      AdmissionForm form) {
    var problems = new ArrayList<Problem>();
    Optional<Organisation> where = named(form.organisation());
    if (where.isEmpty()) {
      problems.add(Problem.at("organisation-" + id, "form.organisation-unknown"));
    }
    problems.addAll(form.problems(id.toString()));
    if (!problems.isEmpty()) {
      return page(screen, "", id, form, "", problems);
    }
    var answer =
        new Admitting.Answer(
            id,
            where.get().id(),
            form.fonction(),
            form.since(screen.network().timeZone()),
            form.until(screen.network().timeZone()),
            Way.TEAM,
            who.name());
    return back(screen, Told.by(admitting.admit(answer, new Readers(screen, request))));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/refus")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object refuse(
      Screen screen,
      SignedIn who,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String motif) {
    String reason = motif.strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      var problem = new Problem("motif-" + id, "registering.reason-missing", List.of());
      return page(screen, "", id, null, motif, List.of(problem));
    }
    return back(
        screen, Told.by(admitting.refuse(id, who.name(), reason, new Readers(screen, request))));
  }

  /** By SIREN, or by a name that only one has. */
  private Optional<Organisation> named(String typed) {
    Optional<Siren> siren = Siren.of(typed);
    if (siren.isPresent()) {
      return organisations.bySiren(siren.get());
    }
    List<Organisation> named = organisations.byName(typed);
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static Object back(Screen screen, String told) {
    return Redirects.to(
        screen, "/administration/demandes" + (told.isEmpty() ? "" : "?reponse=" + told));
  }

  private ModelAndView page(
      Screen screen,
      String told,
      @Nullable UUID open,
      @Nullable AdmissionForm typed,
      String reason,
      List<Problem> problems) {
    var page =
        new StaffPage(
            screen, queries.waiting(), told, open, typed, reason, new Problems(screen, problems));
    var view = new ModelAndView("members/registering/StaffPage", "page", page);
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
