package org.ressourcerie.members.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.SignInRefused;
import org.ressourcerie.members.SignedInByProvider;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.members.oidc.Trips.Trip;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.spi.SignIns;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Back from a provider. The protocol makes it a GET; what allows it to change something is the
 * trip, which the same browser began with a button and which ends here.
 */
@Controller
class ReturnController {
  private static final Logger log = LoggerFactory.getLogger(ReturnController.class);

  private final Providers providers;
  private final Trips trips;
  private final Proving proving;
  private final Recognising recognising;
  private final Sessions sessions;
  private final ObjectProvider<SignIns> signIns;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReturnController(
      Providers providers,
      Trips trips,
      Proving proving,
      Recognising recognising,
      Sessions sessions,
      ObjectProvider<SignIns> signIns,
      ApplicationEventPublisher events,
      Clock clock) {
    this.providers = providers;
    this.trips = trips;
    this.proving = proving;
    this.recognising = recognising;
    this.sessions = sessions;
    this.signIns = signIns;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/connexion/fournisseur/{name}/retour")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView comeBack(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> parameters) {
    Provider provider = providers.named(name).orElseThrow(ReturnController::missing);
    Here here = Here.of(screen.network(), request).orElseThrow(ReturnController::missing);
    String state = Optional.ofNullable(parameters.getFirst("state")).orElse("");
    Optional<Trip> trip = trips.end(state, Mark.of(request), provider);
    if (trip.isEmpty()) {
      return refused(provider, screen.words().language(), Refusal.DEAD);
    }
    Mark.remove(response, here.secure());
    try {
      Attested said = proving.prove(provider, trip.get(), here, parameters);
      KeptAccount account =
          recognising
              .recognise(provider, said)
              .orElseThrow(() -> new NotEntered(Refusal.CLOSED, "the account is closed", null));
      sessions.open(account, request, response);
      WayOutByProvider.remember(request, provider, said);
      events.publishEvent(
          new SignedInByProvider(account.account(), provider.name(), clock.instant()));
      return Redirects.seeOther(next(account, said, trip.get()));
    } catch (NotEntered not) {
      log.info("Not signed in by {}: {}, {}", provider.name(), not.why(), not.getMessage());
      return refused(provider, trip.get().language(), not.why());
    }
  }

  /** Where one wanted to go; first a page that tells, when signing in opened nothing. */
  private String next(KeptAccount account, Attested said, Trip trip) {
    boolean opened =
        signIns.stream()
            .flatMap(one -> one.now(account).stream())
            .anyMatch(who -> who.visitor().isMember() || !who.roles().isEmpty());
    return opened ? trip.back() : WithoutRightsPage.address(trip, said);
  }

  private ModelAndView refused(Provider provider, String language, Refusal why) {
    events.publishEvent(new SignInRefused(why.reason(), clock.instant()));
    return Redirects.seeOther(Here.in(language, RefusalController.address(provider, why)));
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
