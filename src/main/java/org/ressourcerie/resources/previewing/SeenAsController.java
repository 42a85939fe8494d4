package org.ressourcerie.resources.previewing;

import jakarta.servlet.http.HttpServletResponse;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A draft as one without account or a member would read it, whatever it still lacks. */
@Controller
class SeenAsController {
  private final WorkingCopies copies;
  private final SeenAsPages pages;

  SeenAsController(WorkingCopies copies, SeenAsPages pages) {
    this.copies = copies;
    this.pages = pages;
  }

  /**
   * @param comme for whom: {@code anonyme} or {@code adherent}
   */
  @GetMapping("/administration/brouillons/{id:[0-9]{1,12}}/apercu")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String comme,
      Screen screen,
      HttpServletResponse answer,
      Model model) {
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var copy = copies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", pages.of(copy, SeenAs.of(comme), screen));
    return "resources/previewing/SeenAsPage";
  }
}
