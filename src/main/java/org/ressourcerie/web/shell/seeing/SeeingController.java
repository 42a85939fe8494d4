package org.ressourcerie.web.shell.seeing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.SessionTokens;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.ui.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Lends the eyes of an audience, and gives one's own back. */
@Controller
class SeeingController {
  @PostMapping("/administration/regard")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  RedirectView seeAs(
      @RequestParam String audience,
      @RequestParam(defaultValue = "/") String retour,
      HttpServletRequest request) {
    SessionTokens.seeAs(audiences(audience), request);
    return to(retour);
  }

  /** Open to all, since whoever sees as another has no role meanwhile; it takes nothing. */
  @PostMapping("/regard/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  RedirectView seeAsOneself(
      @RequestParam(defaultValue = "/") String retour, HttpServletRequest request) {
    SessionTokens.seeAsOneself(request);
    return to(retour);
  }

  private static Set<Audience> audiences(String token) {
    if (token.equals(Audience.PUBLIC.token())) {
      return Set.of(Audience.PUBLIC);
    }
    if (token.equals(Audience.MEMBERS.token())) {
      return Set.of(Audience.PUBLIC, Audience.MEMBERS);
    }
    if (token.matches("group:[a-z0-9-]+")) {
      return Set.of(Audience.PUBLIC, Audience.MEMBERS, new Audience(token));
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static RedirectView to(String path) {
    return Redirects.at(WayBack.of(path));
  }
}
