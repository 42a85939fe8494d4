package org.ressourcerie.resources.bulk;

import java.util.List;
import java.util.Map;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.admitting.Choices;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** One change of many resources: said, shown, made, told, undone. */
@Controller
@RequestMapping(BulksController.PATH + "/{id:[0-9]{1,12}}")
class BulkController {
  private final Bulks bulks;
  private final Looking looking;
  private final Retouching retouching;
  private final SelectionQueries queries;
  private final Choices choices;
  private final Gate gate;

  BulkController(
      Bulks bulks,
      Looking looking,
      Retouching retouching,
      SelectionQueries queries,
      Choices choices,
      Gate gate) {
    this.bulks = bulks;
    this.looking = looking;
    this.retouching = retouching;
    this.queries = queries;
    this.choices = choices;
    this.gate = gate;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") String page,
      Screen screen,
      Visitor visitor,
      Model model) {
    Bulk bulk = known(id);
    Retouch retouch = bulk.retouch();
    if (retouch == null) {
      return form(screen, visitor, bulk, BulkForm.EMPTY, Map.of(), model);
    }
    if (bulk.state() == Bulk.State.PROPOSED) {
      model.addAttribute("page", looking.at(bulk, retouch, gate.filter(visitor), page, screen));
      return "resources/bulk/PreviewPage";
    }
    model.addAttribute(
        "page",
        new ReportPage(
            screen,
            bulk,
            queries.rows(bulk.numbers(), gate.filter(visitor)),
            retouching.isUndoable(bulk)));
    return "resources/bulk/ReportPage";
  }

  @GetMapping("/changement")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object edit(@PathVariable long id, Screen screen, Visitor visitor, Model model) {
    Bulk bulk = known(id);
    return bulk.done().at() == null
        ? form(screen, visitor, bulk, BulkForm.of(bulk), Map.of(), model)
        : Redirects.to(screen, bulk.path());
  }

  @PostMapping("/changement")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object propose(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      Screen screen,
      Visitor visitor,
      Model model) {
    Bulk bulk = known(id);
    BulkForm form = BulkForm.sent(sent);
    Map<String, String> problems =
        form.problems(List.copyOf(choices.of(screen, List.<Audience>of()).keySet()));
    Retouch retouch = form.retouch();
    if (retouch == null || !problems.isEmpty()) {
      return form(screen, visitor, bulk, form, problems, model);
    }
    Retouch named = looking.named(retouch);
    bulks.propose(id, named, new BulkWords(screen).told(named), form.why());
    return Redirects.to(screen, bulk.path());
  }

  @PostMapping("/application")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView apply(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String seen,
      Screen screen,
      Visitor visitor,
      SignedIn who) {
    Bulk bulk = known(id);
    AccessFilter reader = gate.filter(visitor);
    retouching.apply(id, seen, queries.rows(bulk.numbers(), reader).keySet(), who.name());
    return Redirects.to(screen, bulk.path());
  }

  @PostMapping("/annulation")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView undo(@PathVariable long id, Screen screen, SignedIn who) {
    Bulk bulk = known(id);
    retouching.undo(id, who.name());
    return Redirects.to(screen, bulk.path());
  }

  private Bulk known(long id) {
    return bulks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String form(
      Screen screen,
      Visitor visitor,
      Bulk bulk,
      BulkForm form,
      Map<String, String> problems,
      Model model) {
    model.addAttribute(
        "page",
        new BulkPage(
            screen,
            bulk,
            queries.rows(bulk.numbers(), gate.filter(visitor)),
            form,
            problems,
            choices.of(screen, List.<Audience>of()),
            queries.themes(),
            queries.organisations(),
            queries.persons(),
            queries.functions()));
    return "resources/bulk/BulkPage";
  }
}
