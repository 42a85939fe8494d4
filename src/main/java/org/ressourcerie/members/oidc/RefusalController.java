package org.ressourcerie.members.oidc;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Says why one did not enter by a provider, or why entering opens nothing. */
@Controller
class RefusalController {
  private final Providers providers;

  RefusalController(Providers providers) {
    this.providers = providers;
  }

  static String address(Provider provider, Refusal why) {
    return DepartureController.address(provider) + "/refus?motif=" + why.id();
  }

  @GetMapping("/connexion/fournisseur/{name}/refus")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  ModelAndView refused(
      Screen screen, @PathVariable String name, @RequestParam(defaultValue = "") String motif) {
    Provider provider =
        providers.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Refusal why =
        Refusal.of(motif).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var page = new RefusalPage(screen, provider.settings().label(), why.id());
    var view = new ModelAndView("members/oidc/RefusalPage", "page", page);
    view.setStatus(why.status());
    return view;
  }

  @GetMapping("/connexion/sans-droit")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  ModelAndView withoutRights(
      Screen screen,
      @RequestParam(defaultValue = "") String siren,
      @RequestParam(defaultValue = "/") String retour) {
    if (!screen.signedIn()) {
      return Redirects.seeOther(screen.to("/adhesion"));
    }
    var page =
        new WithoutRightsPage(
            screen, Siren.of(siren).map(Siren::spaced).orElse(""), WayBack.of(retour));
    return new ModelAndView("members/oidc/WithoutRightsPage", "page", page);
  }
}
