package org.ressourcerie.search.steering;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.search.directions.SynonymGroup;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page where the team says which words are equal. */
@Controller
class SynonymController {
  private static final String PATH = "/administration/recherches/synonymes";

  private final SynonymGroups groups;
  private final Steering steering;
  private final Deciding deciding;

  SynonymController(SynonymGroups groups, Steering steering, Deciding deciding) {
    this.groups = groups;
    this.steering = steering;
    this.deciding = deciding;
  }

  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  @GetMapping(PATH)
  String show(
      Screen screen,
      @RequestParam(defaultValue = "") String mots,
      @RequestParam(defaultValue = "") String groupe,
      Model model) {
    SynonymForm form =
        group(groupe).map(SynonymForm::of).orElseGet(() -> new SynonymForm(0, mots, ""));
    return page(screen, form, Map.of(), null, 0, model);
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH)
  Object keep(
      Screen screen,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String also,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String essai,
      SignedIn who,
      Model model) {
    SynonymForm form = new SynonymForm(group(id).map(SynonymGroup::id).orElse(0L), words, also);
    Map<String, String> problems = form.problems();
    if (!problems.isEmpty()) {
      return page(screen, form, problems, null, 0, model);
    }
    SynonymGroup group = form.group();
    Change change = new Change(group.told(), steering.now().with(group), () -> groups.keep(group));
    Verdict verdict =
        essai.isEmpty() ? deciding.decide(change, why, who.name()) : deciding.tryOut(change);
    return verdict.done() ? back(screen) : page(screen, form, Map.of(), verdict, 0, model);
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH + "/{id:[0-9]{1,12}}/fin")
  Object remove(
      Screen screen,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      SignedIn who,
      Model model) {
    String told = group(Long.toString(id)).map(SynonymGroup::told).orElse("");
    Change change = new Change(told, steering.now().withoutGroup(id), () -> groups.remove(id));
    Verdict verdict = deciding.decide(change, why, who.name());
    return verdict.done()
        ? back(screen)
        : page(screen, SynonymForm.EMPTY, Map.of(), verdict, id, model);
  }

  private Optional<SynonymGroup> group(String id) {
    return groups.all().stream().filter(one -> Long.toString(one.id()).equals(id)).findFirst();
  }

  private String page(
      Screen screen,
      SynonymForm form,
      Map<String, String> problems,
      @Nullable Verdict verdict,
      long removing,
      Model model) {
    model.addAttribute(
        "page", new SynonymPage(screen, groups.all(), form, problems, verdict, removing));
    return "search/steering/SynonymPage";
  }

  private static RedirectView back(Screen screen) {
    return Redirects.to(screen, PATH);
  }
}
