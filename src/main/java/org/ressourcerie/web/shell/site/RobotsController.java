package org.ressourcerie.web.shell.site;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.shell.screen.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs that visit sites ask for first. */
@Controller
class RobotsController {
  /** Results and sign-in pages are endless for a robot, and hold nothing of their own. */
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /recherche
      Disallow: /en/recherche
      Disallow: /connexion
      Disallow: /en/connexion
      Disallow: /compte
      Disallow: /en/compte
      """;

  private final Screens screens;
  private final Clock clock;

  RobotsController(Screens screens, Clock clock) {
    this.screens = screens;
    this.clock = clock;
  }

  @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
  @Serves(value = Channel.DESIGN, rule = Serves.Rule.OPEN)
  ResponseEntity<String> robots() {
    return ResponseEntity.ok(ROBOTS);
  }

  /** Where to tell of a weakness (RFC 9116); absent while the network gives no address. */
  @GetMapping(value = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
  @Serves(value = Channel.DESIGN, rule = Serves.Rule.OPEN)
  ResponseEntity<String> security() {
    NetworkSettings network = screens.network();
    if (network.contact().isEmpty()) {
      return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
    }
    var expires = clock.instant().plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.DAYS);
    return ResponseEntity.ok(
        "Contact: mailto:%s\nExpires: %s\nPreferred-Languages: fr, en\n"
            .formatted(network.contact(), expires));
  }
}
