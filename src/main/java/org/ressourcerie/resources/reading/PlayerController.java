package org.ressourcerie.resources.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.sharing.SharedReading;
import org.ressourcerie.web.ContentPolicy;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A video that another site plays, on a page of its own: nothing of that site is loaded before
 * someone asked for it, and this page alone may frame it.
 */
@Controller
class PlayerController {
  private final NoticeQueries notices;
  private final PartQueries parts;
  private final SharedReading shared;
  private final Gate gate;

  PlayerController(NoticeQueries notices, PartQueries parts, SharedReading shared, Gate gate) {
    this.notices = notices;
    this.parts = parts;
    this.shared = shared;
    this.gate = gate;
  }

  @GetMapping("/r/{number:[0-9]{1,12}}-{slug}/lecteur/{id:[A-Za-z0-9_-]{5,64}}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  String show(
      @PathVariable long number,
      @PathVariable String id,
      Screen screen,
      Visitor visitor,
      HttpServletResponse answer,
      Model model) {
    AccessFilter filter = shared.of(number, gate.filter(visitor));
    Notice notice = notices.find(number, filter).orElseThrow(PlayerController::absent);
    PlayerPage page =
        parts.of(notice, filter).stream()
            .flatMap(part -> part.links().stream())
            .filter(link -> link.elsewhere().filter(video -> video.id().equals(id)).isPresent())
            .map(link -> new PlayerPage(screen, notice, link, link.elsewhere().orElseThrow()))
            .findFirst()
            .orElseThrow(PlayerController::absent);
    answer.setHeader("Content-Security-Policy", ContentPolicy.framing(page.video().origin()));
    model.addAttribute("page", page);
    return "resources/reading/PlayerPage";
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
