package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.adhesion.AdhesionQueries;
import org.ressourcerie.members.forms.CodeForm;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For which organisation a newcomer works: proposed by their address, or looked for. */
@Controller
class PlaceController {
  private static final int LONGEST = 100;
  private final Joining joining;
  private final Ways ways;
  private final AdhesionQueries authorities;

  PlaceController(Joining joining, Ways ways, AdhesionQueries authorities) {
    this.joining = joining;
    this.ways = ways;
    this.authorities = authorities;
  }

  @GetMapping("/inscription/organisation")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  Object show(
      Screen screen,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String q) {
    Optional<JoinRequest> proven = joining.proven(CodeForm.id(demande));
    if (proven.isEmpty()) {
      return Redirects.to(screen, "/inscription/suivi?demande=" + CodeForm.id(demande));
    }
    ProofController.keepNoCopy(response);
    JoinRequest one = proven.get();
    String typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
    model.addAttribute(
        "page",
        new PlacePage(
            screen,
            one.id(),
            one.address(),
            ways.byDomain(one.address()),
            typed,
            authorities.organisations(typed),
            authorities.places(typed)));
    return "members/registering/PlacePage";
  }
}
