package org.ressourcerie.members.passwords;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.members.passwords.Trying.Entered;
import org.ressourcerie.members.passwords.Trying.Refused;
import org.ressourcerie.members.passwords.Trying.TooOften;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a password, on a page of its own. */
@Controller
class EntryController {
  private final Trying trying;
  private final Sessions sessions;

  EntryController(Trying trying, Sessions sessions) {
    this.trying = trying;
    this.sessions = sessions;
  }

  @GetMapping("/connexion/mot-de-passe")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(Screen screen, @RequestParam(defaultValue = "/") String retour) {
    return page(screen, "", "", retour, HttpStatus.OK);
  }

  @PostMapping("/connexion/mot-de-passe")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView enter(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String adresse,
      @RequestParam(defaultValue = "") String motdepasse,
      @RequestParam(defaultValue = "/") String retour) {
    Optional<String> address = MailAddress.of(adresse);
    if (address.isEmpty()) {
      String error = screen.say("signin.page.address-wrong");
      return page(screen, adresse, error, retour, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (trying.enter(address.get(), motdepasse, Network.of(request))) {
      case Entered entered -> {
        sessions.open(entered.account(), request, response);
        yield Redirects.seeOther(WayBack.of(retour));
      }
      case Refused refused -> {
        String error = screen.say("passwords.enter.refused");
        yield page(screen, adresse, error, retour, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case TooOften often -> {
        Duration wait = often.pause();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        String error = screen.say("passwords.enter.too-often", wait.toMinutes() + 1);
        yield page(screen, adresse, error, retour, HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private static ModelAndView page(
      Screen screen, String address, String error, String retour, HttpStatus status) {
    var page = new EntryPage(screen, address, error, WayBack.of(retour));
    var view = new ModelAndView("members/passwords/EntryPage", "page", page);
    view.setStatus(status);
    return view;
  }
}
