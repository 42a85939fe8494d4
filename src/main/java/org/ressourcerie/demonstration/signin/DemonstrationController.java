package org.ressourcerie.demonstration.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.demonstration.loading.Demonstration;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.ui.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Signs in as a demonstration account: only where the fictional network is, and from this machine.
 */
@Controller
class DemonstrationController {
  private final Demonstration demonstration;
  private final Sessions sessions;

  DemonstrationController(Demonstration demonstration, Sessions sessions) {
    this.demonstration = demonstration;
    this.sessions = sessions;
  }

  @PostMapping("/connexion/demonstration")
  @Serves(value = Channel.FORM, rule = Serves.Rule.LOCAL)
  RedirectView signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam String compte,
      @RequestParam(defaultValue = "/") String retour) {
    if (!demonstration.isOpen()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    DemonstrationAccount account =
        DemonstrationAccount.of(compte)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    sessions.open(account, request, response);
    return Redirects.at(WayBack.of(retour));
  }
}
