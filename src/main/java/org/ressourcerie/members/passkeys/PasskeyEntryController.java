package org.ressourcerie.members.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.WayBack;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in by a passkey: a challenge for the browser, then the answer of the authenticator. */
@Controller
class PasskeyEntryController {
  private final Presenting presenting;
  private final Sessions sessions;

  PasskeyEntryController(Presenting presenting, Sessions sessions) {
    this.presenting = presenting;
    this.sessions = sessions;
  }

  @PostMapping("/connexion/cle/defi")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ResponseEntity<Map<String, Object>> challenge(
      Screen screen, HttpServletRequest request, HttpServletResponse response) {
    Optional<RelyingParty> site = RelyingParty.of(screen.network(), request);
    if (site.isEmpty()) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    Optional<Challenges.Given> given = presenting.challenge(Network.of(request));
    if (given.isEmpty()) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    ChallengeCookie.set(response, screen.network(), given.get().cookie());
    return ResponseEntity.ok(Options.request(site.get(), given.get().challenge()));
  }

  @PostMapping("/connexion/cle")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  RedirectView enter(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String reponse,
      @RequestParam(defaultValue = "/") String retour) {
    String back = WayBack.of(retour);
    String cookie = ChallengeCookie.take(request, response, screen.network());
    Optional<KeptAccount> who =
        RelyingParty.of(screen.network(), request)
            .flatMap(site -> presenting.enter(cookie, reponse, site));
    if (who.isEmpty()) {
      String kept = URLEncoder.encode(back, StandardCharsets.UTF_8);
      return Redirects.to(screen, "/connexion?" + PasskeyWayIn.REFUSED + "=refusee&retour=" + kept);
    }
    sessions.open(who.get(), request, response);
    return Redirects.at(back);
  }
}
