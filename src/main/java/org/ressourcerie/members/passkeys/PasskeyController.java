package org.ressourcerie.members.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.own.OwnAccount;
import org.ressourcerie.members.own.OwnAccounts;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One's own passkeys: listed, added, removed. */
@Controller
class PasskeyController {
  private static final int LONGEST_NAME = 60;

  private final OwnAccounts owns;
  private final Passkeys passkeys;
  private final Challenges challenges;
  private final Ceremonies ceremonies;
  private final Adding adding;

  PasskeyController(
      OwnAccounts owns,
      Passkeys passkeys,
      Challenges challenges,
      Ceremonies ceremonies,
      Adding adding) {
    this.owns = owns;
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.ceremonies = ceremonies;
    this.adding = adding;
  }

  @GetMapping("/compte/cles")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(Screen screen, HttpServletRequest request) {
    return owns.of(request)
        .map(own -> page(screen, request, own, "", "", HttpStatus.OK))
        .orElseGet(() -> signIn(screen));
  }

  /** What the browser has to ask of an authenticator; for who signed in, on a site with a name. */
  @PostMapping("/compte/cles/defi")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ResponseEntity<Map<String, Object>> challenge(
      Screen screen, HttpServletRequest request, HttpServletResponse response) {
    Optional<OwnAccount> own = owns.of(request);
    Optional<RelyingParty> site = RelyingParty.of(screen.network(), request);
    if (own.isEmpty() || site.isEmpty()) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    long account = own.get().account();
    Challenges.Given given = challenges.give(account);
    ChallengeCookie.set(response, screen.network(), given.cookie());
    return ResponseEntity.ok(
        Options.creation(
            site.get(),
            screen.network(),
            own.get(),
            passkeys.handle(account),
            given.challenge(),
            passkeys.credentials(account)));
  }

  @PostMapping("/compte/cles")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView add(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String reponse) {
    Optional<OwnAccount> known = owns.of(request);
    if (known.isEmpty()) {
      return signIn(screen);
    }
    OwnAccount own = known.get();
    Optional<Kept> checked = checked(screen, request, response, own, reponse);
    if (checked.isEmpty() || !adding.add(screen, own, name(screen, nom), checked.get())) {
      String error = screen.say("passkeys.add.failed");
      return page(screen, request, own, nom, error, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return new ModelAndView(Redirects.to(screen, "/compte"));
  }

  @PostMapping("/compte/cles/{id:[0-9]{1,18}}/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  RedirectView remove(Screen screen, HttpServletRequest request, @PathVariable long id) {
    owns.of(request).ifPresent(own -> adding.remove(screen, own, id));
    return Redirects.to(screen, "/compte");
  }

  private Optional<Kept> checked(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      OwnAccount own,
      String answer) {
    String cookie = ChallengeCookie.take(request, response, screen.network());
    return RelyingParty.of(screen.network(), request)
        .flatMap(
            site ->
                challenges
                    .take(cookie, own.account())
                    .flatMap(asked -> ceremonies.register(answer, asked, site)));
  }

  /** What was typed, without what would break a line; a key without a name is called a key. */
  private static String name(Screen screen, String typed) {
    String name = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    String kept =
        name.substring(
            0,
            name.offsetByCodePoints(
                0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    return kept.isEmpty() ? screen.say("passkeys.unnamed") : kept;
  }

  private ModelAndView page(
      Screen screen,
      HttpServletRequest request,
      OwnAccount own,
      String typed,
      String error,
      HttpStatus status) {
    boolean usable = RelyingParty.of(screen.network(), request).isPresent();
    var page = new PasskeysPage(screen, passkeys.of(own.account()), usable, typed, error);
    var view = new ModelAndView("members/passkeys/PasskeysPage", "page", page);
    view.setStatus(status);
    return view;
  }

  private static ModelAndView signIn(Screen screen) {
    return new ModelAndView(Redirects.to(screen, "/connexion?retour=/compte"));
  }
}
