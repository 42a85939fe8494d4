package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.members.signin.Reader;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a newcomer begins: an address, to which a code is sent whoever it belongs to. */
@Controller
class StartController {
  private final Proving proving;

  StartController(Proving proving) {
    this.proving = proving;
  }

  @GetMapping("/inscription")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(Screen screen) {
    return page(screen, "", "", HttpStatus.OK);
  }

  @PostMapping("/inscription")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView ask(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String adresse) {
    Optional<String> address = MailAddress.of(adresse);
    if (address.isEmpty()) {
      String error = screen.say("registering.start.address-wrong");
      return page(screen, adresse, error, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Proving.Started started =
        proving.start(address.get(), Network.of(request), Reader.of(screen, request));
    if (started.pause().isPresent()) {
      String error = tooOften(screen, response, started.pause().get());
      return page(screen, adresse, error, HttpStatus.TOO_MANY_REQUESTS);
    }
    return new ModelAndView(Redirects.to(screen, "/inscription/code?demande=" + started.id()));
  }

  /** Says when to come back, in the answer and in words. */
  static String tooOften(Screen screen, HttpServletResponse response, Duration pause) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
    return screen.say("registering.too-often", pause.toMinutes() + 1);
  }

  private static ModelAndView page(Screen screen, String address, String error, HttpStatus status) {
    var view =
        new ModelAndView(
            "members/registering/StartPage", "page", new StartPage(screen, address, error));
    view.setStatus(status);
    return view;
  }
}
