package org.ressourcerie.resources.kits;

import jakarta.servlet.http.HttpServletResponse;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.Kits;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A whole kit at once: to be printed, or to be saved as a file that needs nothing else. */
@Controller
class BookController {
  private static final String VIEW = "resources/kits/BookPage";
  private final Kits kits;
  private final Books books;
  private final BookStyle style;
  private final Gate gate;

  BookController(Kits kits, Books books, BookStyle style, Gate gate) {
    this.kits = kits;
    this.books = books;
    this.style = style;
    this.gate = gate;
  }

  @GetMapping("/kits/{slug}/imprimer")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  String print(@PathVariable String slug, Screen screen, Visitor visitor, Model model) {
    AccessFilter filter = gate.filter(visitor);
    Kit kit = kit(slug, filter);
    model.addAttribute("page", books.of(kit, filter, screen, BookPage.PRINTED));
    return VIEW;
  }

  @GetMapping("/kits/{slug}/hors-ligne.html")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  String save(
      @PathVariable String slug,
      Screen screen,
      Visitor visitor,
      HttpServletResponse answer,
      Model model) {
    AccessFilter filter = gate.filter(visitor);
    Kit kit = kit(slug, filter);
    answer.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(kit.slug() + ".html").build().toString());
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    model.addAttribute("page", books.of(kit, filter, screen, style.css()));
    return VIEW;
  }

  private Kit kit(String slug, AccessFilter filter) {
    return kits.find(slug, filter)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
