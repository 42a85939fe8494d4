package org.ressourcerie.resources.thesaurus;

import java.util.Map;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All themes, and the form of a new one. */
@Controller
@RequestMapping(ThemesController.PATH)
class ThemesController {
  static final String PATH = "/administration/themes";
  private final ThemeQueries themes;
  private final Curating curating;
  private final Gate gate;

  ThemesController(ThemeQueries themes, Curating curating, Gate gate) {
    this.themes = themes;
    this.curating = curating;
    this.gate = gate;
  }

  /**
   * @param fait what was just done
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @RequestParam(defaultValue = "") String fait,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    return page(screen, visitor, who, ThemeForm.EMPTY, Map.of(), fait, model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object create(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String broader,
      @RequestParam(defaultValue = "") String synonyms,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    ThemeForm form = new ThemeForm(0, label, broader, synonyms);
    Map<String, String> problems = Wrong.said(screen, form.problems());
    if (problems.isEmpty()) {
      Answer answer = curating.create(form, who.name());
      if (answer.refusal() == null) {
        return Redirects.to(screen, PATH + "/" + answer.id() + "?fait=created");
      }
      problems = Wrong.of(screen, answer);
    }
    return page(screen, visitor, who, form, problems, "", model);
  }

  private String page(
      Screen screen,
      Visitor visitor,
      SignedIn who,
      ThemeForm form,
      Map<String, String> problems,
      String told,
      Model model) {
    model.addAttribute(
        "page",
        new AllThemesPage(
            screen,
            themes.all(gate.filter(visitor)),
            who.may(Permission.PUBLISH),
            form,
            problems,
            Wrong.told(told)));
    return "resources/thesaurus/AllThemesPage";
  }
}
