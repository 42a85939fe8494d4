package org.ressourcerie.resources.citing;

import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.listing.Slice;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.Rendered;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An organisation's or a person's page: what they contributed to. */
@Controller
class CitedController {
  private final CitedQueries cited;
  private final ListQueries lists;
  private final Vocabulary vocabulary;
  private final Gate gate;

  CitedController(CitedQueries cited, ListQueries lists, Vocabulary vocabulary, Gate gate) {
    this.cited = cited;
    this.lists = lists;
    this.vocabulary = vocabulary;
    this.gate = gate;
  }

  @GetMapping("/organisations/{slug}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  String organisation(
      @PathVariable String slug,
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "false") String archives,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    AccessFilter filter = gate.filter(visitor);
    String name = cited.organisation(slug, filter).orElseThrow(CitedController::absent);
    ListCriteria criteria = ListCriteria.ALL.citingOrganisation(slug);
    model.addAttribute(
        "page",
        page(screen, "/organisations/" + slug, name, List.of(), criteria, filter, archives, page));
    return "resources/citing/CitedPage";
  }

  @GetMapping("/personnes/{slug}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  String person(
      @PathVariable String slug,
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "false") String archives,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    AccessFilter filter = gate.filter(visitor);
    String name = cited.person(slug, filter).orElseThrow(CitedController::absent);
    ListCriteria criteria = ListCriteria.ALL.citingPerson(slug);
    List<String> functions = cited.functions(slug, filter);
    model.addAttribute(
        "page",
        page(screen, "/personnes/" + slug, name, functions, criteria, filter, archives, page));
    return "resources/citing/CitedPage";
  }

  private CitedPage page(
      Screen screen,
      String path,
      String name,
      List<String> functions,
      ListCriteria whole,
      AccessFilter filter,
      String archives,
      String asked) {
    Slice slice = Slice.of(lists, whole, filter, archives, asked);
    return new CitedPage(screen, new Rows(screen, vocabulary), path, name, functions, slice);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
