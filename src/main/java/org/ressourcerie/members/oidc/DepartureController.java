package org.ressourcerie.members.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.SignInRefused;
import org.ressourcerie.members.oidc.Trips.Trip;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leaves for a provider. The button leads to a page of ours that goes on by itself: browsers refuse
 * a form whose answer leads to another site, and to which ones the provider leads is not known.
 */
@Controller
class DepartureController {
  private final Providers providers;
  private final Trips trips;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DepartureController(
      Providers providers, Trips trips, ApplicationEventPublisher events, Clock clock) {
    this.providers = providers;
    this.trips = trips;
    this.events = events;
    this.clock = clock;
  }

  @PostMapping("/connexion/fournisseur/{name}")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView leave(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String name,
      @RequestParam(defaultValue = "/") String retour) {
    Provider provider = provider(name);
    Here here = here(screen, request);
    try {
      provider.known();
    } catch (NotEntered away) {
      return refused(screen, provider, away.why());
    }
    String mark = Mark.put(request, response, here.secure());
    Optional<String> state =
        trips.leave(
            provider, mark, screen.words().language(), WayBack.of(retour), Network.of(request));
    return state
        .map(known -> Redirects.seeOther(screen.to(address(provider) + "/depart?etat=" + known)))
        .orElseGet(() -> refused(screen, provider, Refusal.TOO_OFTEN));
  }

  @GetMapping("/connexion/fournisseur/{name}/depart")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView goOn(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String etat) {
    Provider provider = provider(name);
    Optional<Trip> trip = trips.find(etat, Mark.of(request), provider);
    if (trip.isEmpty()) {
      return refused(screen, provider, Refusal.DEAD);
    }
    try {
      URI next = Requests.signIn(provider, etat, trip.get(), here(screen, request));
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      String label = provider.settings().label();
      var page = new DeparturePage(screen, label, next.toString(), false);
      return new ModelAndView("members/oidc/DeparturePage", "page", page);
    } catch (NotEntered away) {
      return refused(screen, provider, away.why());
    }
  }

  private ModelAndView refused(Screen screen, Provider provider, Refusal why) {
    events.publishEvent(new SignInRefused(why.reason(), clock.instant()));
    return Redirects.seeOther(screen.to(RefusalController.address(provider, why)));
  }

  static String address(Provider provider) {
    return "/connexion/fournisseur/" + provider.name();
  }

  private Provider provider(String name) {
    return providers
        .named(name)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Nowhere to come back to is nowhere to leave from. */
  private static Here here(Screen screen, HttpServletRequest request) {
    return Here.of(screen.network(), request)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
