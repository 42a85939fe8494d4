package org.ressourcerie.members.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Out of the site already, now out of the provider; the home page whatever happens there. */
@Controller
class ExitController {
  private final Providers providers;
  private final Trips trips;

  ExitController(Providers providers, Trips trips) {
    this.providers = providers;
    this.trips = trips;
  }

  @GetMapping("/deconnexion/fournisseur/{name}")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView goOn(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String etat) {
    Optional<Provider> provider = providers.named(name);
    Optional<Here> here = Here.of(screen.network(), request);
    Optional<URI> next =
        provider
            .flatMap(known -> trips.findOut(etat, Mark.of(request), known))
            .flatMap(
                token ->
                    here.flatMap(
                        back -> Requests.signOut(provider.orElseThrow(), etat, token, back)));
    if (next.isEmpty()) {
      return Redirects.seeOther(screen.to("/"));
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    String label = provider.orElseThrow().settings().label();
    var page = new DeparturePage(screen, label, next.get().toString(), true);
    return new ModelAndView("members/oidc/DeparturePage", "page", page);
  }

  @GetMapping("/deconnexion/retour")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView comeBack(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String state) {
    Optional<String> language = trips.endOut(state, Mark.of(request));
    if (language.isPresent()) {
      Mark.remove(response, screen.network().siteAddress().startsWith("https:"));
    }
    return Redirects.seeOther(Here.in(language.orElse(screen.words().language()), "/"));
  }
}
