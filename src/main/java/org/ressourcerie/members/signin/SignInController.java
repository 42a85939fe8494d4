package org.ressourcerie.members.signin;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.spi.WayIn;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page: an address, to which a code is sent; below, the other ways in. */
@Controller
class SignInController {
  private final Asking asking;
  private final ObjectProvider<WayIn> others;

  SignInController(Asking asking, ObjectProvider<WayIn> others) {
    this.asking = asking;
    this.others = others;
  }

  @GetMapping("/connexion")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen, HttpServletRequest request, @RequestParam(defaultValue = "/") String retour) {
    return page(screen, request, "", "", retour, HttpStatus.OK);
  }

  @PostMapping("/connexion")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView ask(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String adresse,
      @RequestParam(defaultValue = "/") String retour) {
    Optional<String> address = MailAddress.of(adresse);
    if (address.isEmpty()) {
      String error = screen.say("signin.page.address-wrong");
      return page(screen, request, adresse, error, retour, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Asking.Answer answer =
        asking.ask(address.get(), Network.of(request), retour, Reader.of(screen, request));
    if (answer.pause().isPresent()) {
      Duration wait = answer.pause().get();
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
      String error = screen.say("signin.page.too-often", minutes(wait));
      return page(screen, request, adresse, error, retour, HttpStatus.TOO_MANY_REQUESTS);
    }
    return Redirects.seeOther(screen.to("/connexion/code?demande=" + answer.id()));
  }

  /** Never less than one. */
  static long minutes(Duration wait) {
    return wait.toMinutes() + 1;
  }

  private ModelAndView page(
      Screen screen,
      HttpServletRequest request,
      String address,
      String error,
      String retour,
      HttpStatus status) {
    String back = WayBack.of(retour);
    List<Content> shown =
        others.orderedStream().flatMap(way -> way.shown(screen, request, back).stream()).toList();
    var page = new SignInPage(screen, address, error, back, shown);
    var view = new ModelAndView("members/signin/SignInPage", "page", page);
    view.setStatus(status);
    return view;
  }
}
