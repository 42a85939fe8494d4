package org.ressourcerie.resources.thesaurus;

import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
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

/** One theme: what it is called, where it stands, and its end. */
@Controller
@RequestMapping(ThemesController.PATH + "/{id:[0-9]{1,18}}")
class EditController {
  private final ThemeQueries themes;
  private final MergerQueries mergers;
  private final Curating curating;
  private final Parting parting;
  private final Gate gate;

  EditController(
      ThemeQueries themes, MergerQueries mergers, Curating curating, Parting parting, Gate gate) {
    this.themes = themes;
    this.mergers = mergers;
    this.curating = curating;
    this.parting = parting;
    this.gate = gate;
  }

  /**
   * @param fait what was just done
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String fait,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Entry theme = known(id, visitor);
    return page(screen, visitor, who, theme, ThemeForm.of(theme), Map.of(), fait, model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object change(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String broader,
      @RequestParam(defaultValue = "") String synonyms,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    ThemeForm form = new ThemeForm(version, label, broader, synonyms);
    Map<String, String> problems = Wrong.said(screen, form.problems());
    if (problems.isEmpty()) {
      Answer answer = curating.change(id, form, who.name());
      if (answer.refusal() == null) {
        return Redirects.to(screen, ThemesController.PATH + "/" + id + "?fait=changed");
      }
      problems = Wrong.of(screen, answer);
    }
    return page(screen, visitor, who, known(id, visitor), form, problems, "", model);
  }

  /**
   * What a merging would do, before it is done.
   *
   * @param avec the theme that stays
   */
  @GetMapping("/fusion")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object merging(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long avec,
      Screen screen,
      Visitor visitor,
      Model model) {
    Entry gone = known(id, visitor);
    Optional<Entry> kept = themes.find(avec, gate.filter(visitor)).filter(it -> it.id() != id);
    if (kept.isEmpty()) {
      return Redirects.to(screen, gone.path());
    }
    model.addAttribute("page", new MergingPage(screen, gone, kept.get(), ""));
    return "resources/thesaurus/MergingPage";
  }

  @PostMapping("/fusion")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object merge(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "0") long avec,
      @RequestParam(defaultValue = "0") long keptVersion,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Entry gone = known(id, visitor);
    Answer answer = curating.merge(id, version, avec, keptVersion, who.name());
    Answer.Refusal refusal = answer.refusal();
    if (refusal == null) {
      return Redirects.to(screen, ThemesController.PATH + "/" + avec + "?fait=merged");
    }
    Optional<Entry> kept = themes.find(avec, gate.filter(visitor)).filter(it -> it.id() != id);
    if (kept.isEmpty()) {
      return Redirects.to(screen, gone.path());
    }
    model.addAttribute(
        "page", new MergingPage(screen, gone, kept.get(), screen.say(refusal.key(), "")));
    return "resources/thesaurus/MergingPage";
  }

  /** A merger into this theme is undone: the theme that comes back is shown. */
  @PostMapping("/fusions/{merger:[0-9]{1,18}}/annulation")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object part(
      @PathVariable long id,
      @PathVariable long merger,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Entry theme = known(id, visitor);
    Answer answer = parting.undo(merger, id, who.name());
    if (answer.refusal() == null) {
      return Redirects.to(screen, ThemesController.PATH + "/" + answer.id() + "?fait=parted");
    }
    Map<String, String> problems = Wrong.of(screen, answer);
    return page(screen, visitor, who, theme, ThemeForm.of(theme), problems, "", model);
  }

  @PostMapping("/suppression")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object remove(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long version,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Entry theme = known(id, visitor);
    Answer answer = curating.remove(id, version, who.name());
    if (answer.refusal() == null) {
      return Redirects.to(screen, ThemesController.PATH + "?fait=removed");
    }
    Map<String, String> problems = Wrong.of(screen, answer);
    return page(screen, visitor, who, theme, ThemeForm.of(theme), problems, "", model);
  }

  private Entry known(long id, Visitor visitor) {
    return themes
        .find(id, gate.filter(visitor))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Entry theme,
      ThemeForm form,
      Map<String, String> problems,
      String told,
      Model model) {
    model.addAttribute(
        "page",
        new EditPage(
            screen,
            theme,
            themes.all(gate.filter(visitor)),
            who.may(Permission.PUBLISH),
            form,
            problems,
            mergers.of(theme.id(), gate.filter(visitor)),
            Wrong.told(told)));
    return "resources/thesaurus/EditPage";
  }
}
