package org.ressourcerie.members.passwords;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.own.OwnAccount;
import org.ressourcerie.members.own.OwnAccounts;
import org.ressourcerie.members.passwords.PasswordRule.Verdict;
import org.ressourcerie.members.signin.Proof;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own password: chosen, changed, removed, each just after a code. */
@Controller
class PasswordController {
  private final OwnAccounts owns;
  private final Passwords passwords;
  private final Choosing choosing;
  private final Sessions sessions;
  private final Clock clock;

  PasswordController(
      OwnAccounts owns, Passwords passwords, Choosing choosing, Sessions sessions, Clock clock) {
    this.owns = owns;
    this.passwords = passwords;
    this.choosing = choosing;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping("/compte/mot-de-passe")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(Screen screen, HttpServletRequest request, HttpServletResponse response) {
    return owns.of(request)
        .map(own -> page(screen, request, response, own, "", HttpStatus.OK))
        .orElseGet(() -> signIn(screen));
  }

  @PostMapping("/compte/mot-de-passe")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView choose(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String motdepasse) {
    Optional<OwnAccount> own = owns.of(request);
    if (own.isEmpty()) {
      return signIn(screen);
    }
    if (!isFresh(request)) {
      return page(screen, request, response, own.get(), "", HttpStatus.FORBIDDEN);
    }
    Verdict verdict = choosing.choose(screen, own.get(), motdepasse);
    if (verdict != Verdict.FINE) {
      String error = words(screen, verdict);
      return page(screen, request, response, own.get(), error, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    sessions.endOthers(request);
    return new ModelAndView(Redirects.to(screen, "/compte"));
  }

  @PostMapping("/compte/mot-de-passe/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView remove(Screen screen, HttpServletRequest request, HttpServletResponse response) {
    Optional<OwnAccount> own = owns.of(request);
    if (own.isEmpty()) {
      return signIn(screen);
    }
    if (!isFresh(request)) {
      return page(screen, request, response, own.get(), "", HttpStatus.FORBIDDEN);
    }
    choosing.remove(screen, own.get());
    sessions.endOthers(request);
    return new ModelAndView(Redirects.to(screen, "/compte"));
  }

  private boolean isFresh(HttpServletRequest request) {
    return Proof.isFresh(request, clock.instant());
  }

  private static String words(Screen screen, Verdict verdict) {
    return switch (verdict) {
      case FINE -> "";
      case TOO_SHORT -> screen.say("passwords.too-short");
      case TOO_LONG -> screen.say("passwords.too-long", PasswordRule.LONGEST);
      case TOO_COMMON -> screen.say("passwords.too-common");
    };
  }

  /** What was typed is not shown again: a password never travels back. */
  private ModelAndView page(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      OwnAccount own,
      String error,
      HttpStatus status) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    var page =
        new PasswordPage(
            screen,
            own.address(),
            passwords.since(own.account()).orElse(null),
            isFresh(request),
            Proof.minutes(),
            error);
    var view = new ModelAndView("members/passwords/PasswordPage", "page", page);
    view.setStatus(status);
    return view;
  }

  private static ModelAndView signIn(Screen screen) {
    return new ModelAndView(
        Redirects.to(screen, "/connexion?retour=" + screen.to("/compte/mot-de-passe")));
  }
}
