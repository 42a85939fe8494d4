package org.ressourcerie.demonstration.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.demonstration.loading.Demonstration;
import org.ressourcerie.web.LocalMachine;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Signs in as a demonstration account: only where the fictional network is, and from this machine.
 */
@Controller
class SignInController {
  private final Demonstration demonstration;
  private final Sessions sessions;

  SignInController(Demonstration demonstration, Sessions sessions) {
    this.demonstration = demonstration;
    this.sessions = sessions;
  }

  @GetMapping("/connexion")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  String show(
      Screen screen,
      HttpServletRequest request,
      @RequestParam(defaultValue = "/") String retour,
      Model model) {
    model.addAttribute("page", new SignInPage(screen, isOpenTo(request), WayBack.of(retour)));
    return "demonstration/signin/SignInPage";
  }

  @PostMapping("/connexion")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  RedirectView signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam String compte,
      @RequestParam(defaultValue = "/") String retour) {
    if (!isOpenTo(request)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    DemonstrationAccount account =
        DemonstrationAccount.of(compte)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    sessions.open(account, request, response);
    RedirectView back = new RedirectView(WayBack.of(retour));
    back.setStatusCode(HttpStatus.SEE_OTHER);
    return back;
  }

  private boolean isOpenTo(HttpServletRequest request) {
    return demonstration.isOpen() && LocalMachine.asks(request);
  }
}
