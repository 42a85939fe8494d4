package org.ressourcerie.resources.bulk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Takes the resources that were chosen on a list, for a change to come. */
@Controller
class BulksController {
  static final String PATH = "/administration/lots";
  private final SelectionQueries queries;
  private final Bulks bulks;
  private final Gate gate;

  BulksController(SelectionQueries queries, Bulks bulks, Gate gate) {
    this.queries = queries;
    this.bulks = bulks;
    this.gate = gate;
  }

  /**
   * @param tout {@code page} for all that the page showed, {@code trouve} for all that was found
   */
  @PostMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView choose(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(defaultValue = "") String tout,
      @RequestParam(defaultValue = "1") int page,
      Screen screen,
      Visitor visitor,
      SignedIn who) {
    Selection wanted = Selection.of(sent);
    AccessFilter reader = gate.filter(visitor);
    Set<Long> numbers =
        switch (tout) {
          case "trouve" -> queries.all(wanted, reader);
          case "page" -> queries.page(wanted, reader, Math.clamp(page, 1, 10_000));
          default -> queries.rows(ticked(sent), reader).keySet();
        };
    if (numbers.isEmpty()) {
      String back = wanted.path(page);
      return Redirects.to(screen, back + (back.contains("?") ? "&" : "?") + "vide=true");
    }
    return Redirects.to(screen, PATH + "/" + bulks.choose(numbers, who.name()));
  }

  private static List<Long> ticked(MultiValueMap<String, String> sent) {
    Set<Long> numbers = new TreeSet<>();
    sent.getOrDefault("n", List.of()).stream()
        .filter(written -> written.matches("[0-9]{1,12}"))
        .limit(SelectionQueries.MOST)
        .forEach(written -> numbers.add(Long.valueOf(written)));
    return List.copyOf(numbers);
  }
}
