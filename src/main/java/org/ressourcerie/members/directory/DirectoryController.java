package org.ressourcerie.members.directory;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The directory of member organisations. */
@Controller
@RequestMapping("/annuaire")
class DirectoryController {
  private final DirectoryQueries queries;
  private final Organisations organisations;

  DirectoryController(DirectoryQueries queries, Organisations organisations) {
    this.queries = queries;
    this.organisations = organisations;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  String index(
      Screen screen,
      Model model,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "1") int page) {
    int shown = Math.clamp(page, 1, 10_000);
    model.addAttribute(
        "page", new DirectoryPage(screen, q, type, shown, queries.rows(q, type, shown)));
    return "members/directory/DirectoryPage";
  }

  @GetMapping("/{slug}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  Object show(Screen screen, Visitor visitor, Model model, @PathVariable String slug) {
    String kept =
        organisations.bySlug(slug).map(Organisation::slug).orElseThrow(DirectoryController::absent);
    DirectoryQueries.Row row = queries.bySlug(kept).orElseThrow(DirectoryController::absent);
    if (!kept.equals(slug)) {
      return Redirects.to(screen, "/annuaire/" + kept);
    }
    model.addAttribute("page", new MemberPage(screen, row, queries.people(row.id(), visitor)));
    return "members/directory/MemberPage";
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
