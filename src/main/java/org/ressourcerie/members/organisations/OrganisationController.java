package org.ressourcerie.members.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
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

/** Organisations found, added and corrected by the team. */
@Controller
@RequestMapping("/administration/organisations")
class OrganisationController {
  private final OrganisationQueries queries;
  private final Organisations organisations;

  OrganisationController(OrganisationQueries queries, Organisations organisations) {
    this.queries = queries;
    this.organisations = organisations;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String index(
      Screen screen,
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "1") int page) {
    int shown = Math.clamp(page, 1, 10_000);
    model.addAttribute(
        "page", new OrganisationsPage(screen, q, etat, shown, queries.rows(q, etat, shown)));
    return "members/organisations/OrganisationsPage";
  }

  @GetMapping("/nouvelle")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String fresh(Screen screen, Model model) {
    return form(screen, model, null, OrganisationForm.EMPTY, List.of());
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object create(Screen screen, Model model, OrganisationForm form) {
    return keep(screen, model, null, form);
  }

  @GetMapping("/{slug}/modifier")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  String edit(Screen screen, Model model, @PathVariable String slug) {
    Organisation one = known(slug);
    return form(screen, model, one, OrganisationForm.of(one), List.of());
  }

  @PostMapping("/{slug}/modifier")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object update(Screen screen, Model model, @PathVariable String slug, OrganisationForm form) {
    return keep(screen, model, known(slug), form);
  }

  private Object keep(
      Screen screen, Model model, @Nullable Organisation kept, OrganisationForm form) {
    var problems = new ArrayList<>(form.problems());
    Optional<Organisation> same = Siren.of(form.siren()).flatMap(organisations::bySiren);
    if (same.filter(one -> kept == null || one.id() != kept.id()).isPresent()) {
      problems.add(Problem.at("siren", "form.siren-taken", same.get().name()));
    }
    if (!problems.isEmpty()) {
      return form(screen, model, kept, form, problems);
    }
    Organisation after = organisations.keep(form.on(kept));
    return Redirects.to(screen, "/administration/organisations/" + after.slug());
  }

  private static String form(
      Screen screen,
      Model model,
      @Nullable Organisation kept,
      OrganisationForm form,
      List<Problem> problems) {
    String title =
        kept == null
            ? screen.say("members.organisations.new")
            : screen.say("members.organisations.edit", kept.name());
    model.addAttribute(
        "page",
        new OrganisationFormPage(
            screen, kept == null ? "" : kept.slug(), title, form, new Problems(screen, problems)));
    return "members/organisations/OrganisationFormPage";
  }

  private Organisation known(String slug) {
    return organisations
        .bySlug(slug)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
