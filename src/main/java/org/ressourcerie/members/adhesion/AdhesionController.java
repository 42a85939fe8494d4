package org.ressourcerie.members.adhesion;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether one's authority is a member: who is one is public. */
@Controller
class AdhesionController {
  private static final int LONGEST = 100;
  private final AdhesionQueries queries;

  AdhesionController(AdhesionQueries queries) {
    this.queries = queries;
  }

  @GetMapping("/adhesion")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  String ask(Screen screen, Model model, @RequestParam(defaultValue = "") String q) {
    String typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
    model.addAttribute(
        "page",
        new AdhesionPage(screen, typed, queries.places(typed), queries.organisations(typed)));
    return "members/adhesion/AdhesionPage";
  }
}
