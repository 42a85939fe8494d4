package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.ConfirmPage;
import org.ressourcerie.members.model.SignedInPerson;
import org.ressourcerie.web.Acting;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of those who answer for an organisation: each thing on it is loaded through them. */
@Controller
@RequestMapping("/collectivite")
class ReferentController {
  private static final int LONGEST = 500;
  private static final String END = "/fonctions/{mandate:\\d{1,18}}/fin";
  private final ReferentQueries queries;
  private final SignedInPerson signedIn;
  private final Admitting admitting;
  private final Departing departing;

  ReferentController(
      ReferentQueries queries, SignedInPerson signedIn, Admitting admitting, Departing departing) {
    this.queries = queries;
    this.signedIn = signedIn;
    this.admitting = admitting;
    this.departing = departing;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  Object show(
      Screen screen, HttpServletRequest request, @RequestParam(defaultValue = "") String reponse) {
    Optional<Long> person = signedIn.of(request);
    if (person.isEmpty() && !screen.signedIn()) {
      return Redirects.to(screen, "/connexion?retour=" + screen.to("/collectivite"));
    }
    return page(screen, person.orElse(0L), Told.of(reponse, screen), null);
  }

  @PostMapping("/demandes/{id:[0-9a-f-]{36}}/accord")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  Object admit(Screen screen, HttpServletRequest request, @PathVariable UUID id) {
    long person = known(request);
    Optional<ReferentQueries.Place> place = queries.answers(person, id);
    if (place.isEmpty()) {
      return back(screen, "gone");
    }
    String function =
        queries.waiting(place.get().id()).stream()
            .filter(one -> one.id().equals(id))
            .map(JoinRequest::function)
            .findFirst()
            .orElse("");
    var answer =
        new Admitting.Answer(
            id, place.get().id(), function, null, null, Way.REFERENT, Acting.name().orElse(""));
    return back(screen, Told.by(admitting.admit(answer, new Readers(screen, request))));
  }

  @PostMapping("/demandes/{id:[0-9a-f-]{36}}/refus")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  Object refuse(
      Screen screen,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String motif) {
    long person = known(request);
    if (queries.answers(person, id).isEmpty()) {
      return back(screen, "gone");
    }
    String reason = motif.strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      return page(screen, person, "", id);
    }
    String by = Acting.name().orElse("");
    return back(screen, Told.by(admitting.refuse(id, by, reason, new Readers(screen, request))));
  }

  @GetMapping(END)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  Object ending(Screen screen, HttpServletRequest request, @PathVariable long mandate) {
    long person = known(request);
    for (ReferentQueries.Place place : queries.places(person)) {
      for (ReferentQueries.Colleague one : queries.colleagues(place.id())) {
        if (one.mandate() == mandate && one.person() != person) {
          return new ModelAndView(ConfirmPage.VIEW, "page", ending(screen, place, one));
        }
      }
    }
    return back(screen, "");
  }

  private static ConfirmPage ending(
      Screen screen, ReferentQueries.Place place, ReferentQueries.Colleague one) {
    return new ConfirmPage(
        screen,
        List.of(new Screen.Link("/collectivite", screen.say("registering.referent.title"))),
        screen.say("forms.confirm.left", one.name()),
        screen.say("forms.confirm.left.lead", place.name()),
        screen.to("/collectivite/fonctions/" + one.mandate() + "/fin"),
        Map.of(),
        screen.say("forms.confirm.left.go"),
        screen.to("/collectivite"));
  }

  @PostMapping(END)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  Object end(Screen screen, HttpServletRequest request, @PathVariable long mandate) {
    departing.end(known(request), mandate, new Readers(screen, request));
    return back(screen, "");
  }

  private long known(HttpServletRequest request) {
    return signedIn
        .of(request)
        .filter(person -> !queries.places(person).isEmpty())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Object back(Screen screen, String told) {
    return Redirects.to(screen, "/collectivite" + (told.isEmpty() ? "" : "?reponse=" + told));
  }

  private ModelAndView page(Screen screen, long person, String told, @Nullable UUID wrong) {
    List<ReferentPage.Part> parts =
        queries.places(person).stream()
            .map(
                place ->
                    new ReferentPage.Part(
                        place, queries.waiting(place.id()), queries.colleagues(place.id())))
            .toList();
    var page = new ReferentPage(screen, person, parts, told, wrong);
    var view = new ModelAndView("members/registering/ReferentPage", "page", page);
    view.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
