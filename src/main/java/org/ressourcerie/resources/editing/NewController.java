package org.ressourcerie.resources.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Begins a draft: of a new resource, by its kind, or over a published one. */
@Controller
class NewController {
  static final String PATH = "/administration/ressources/nouvelle";
  private final Writing writing;
  private final Vocabulary vocabulary;

  NewController(Writing writing, Vocabulary vocabulary) {
    this.writing = writing;
    this.vocabulary = vocabulary;
  }

  @GetMapping(PATH)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(@RequestParam(defaultValue = "") List<String> refus, Screen screen, Model model) {
    model.addAttribute("page", new NewPage(screen, vocabulary.kinds(), Refusals.own(refus)));
    return "resources/editing/NewPage";
  }

  @PostMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView begin(
      @RequestParam(defaultValue = "") String kind,
      Screen screen,
      SignedIn who,
      HttpServletRequest request) {
    return writing
        .begin(kind, Hand.of(request, who))
        .map(id -> There.toDraft(screen, id, ""))
        .orElseGet(() -> Redirects.to(screen, PATH));
  }

  @PostMapping("/administration/ressources/{number:[0-9]{1,12}}/brouillon")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView beginOver(
      @PathVariable long number, Screen screen, SignedIn who, HttpServletRequest request) {
    long id = writing.beginOver(number, Hand.of(request, who)).orElseThrow(There::absent);
    return There.toDraft(screen, id, "");
  }
}
