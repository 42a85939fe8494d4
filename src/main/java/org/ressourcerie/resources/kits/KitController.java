package org.ressourcerie.resources.kits;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.Kits;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The kits, and each with the sheets that its visitor may know of. */
@Controller
class KitController {
  private final Kits kits;
  private final ListQueries lists;
  private final Vocabulary vocabulary;
  private final Gate gate;

  KitController(Kits kits, ListQueries lists, Vocabulary vocabulary, Gate gate) {
    this.kits = kits;
    this.lists = lists;
    this.vocabulary = vocabulary;
    this.gate = gate;
  }

  @GetMapping("/kits")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  String list(Screen screen, Visitor visitor, Model model) {
    model.addAttribute("page", new KitsPage(screen, kits.all(gate.filter(visitor))));
    return "resources/kits/KitsPage";
  }

  @GetMapping("/kits/{slug}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  String show(@PathVariable String slug, Screen screen, Visitor visitor, Model model) {
    AccessFilter filter = gate.filter(visitor);
    Kit kit =
        kits.find(slug, filter)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute(
        "page", new KitPage(screen, new Rows(screen, vocabulary), kit, families(kit, filter)));
    return "resources/kits/KitPage";
  }

  private List<KitPage.Family> families(Kit kit, AccessFilter filter) {
    var families = kits.families(kit, filter);
    List<Long> numbers = families.stream().flatMap(one -> one.sheets().stream()).toList();
    Map<Long, ResourceRow> rows =
        lists.find(ListCriteria.ALL.ofNumbers(numbers), filter, numbers.size(), 0).stream()
            .collect(Collectors.toMap(ResourceRow::number, Function.identity()));
    return families.stream()
        .map(
            one ->
                new KitPage.Family(
                    one.title(),
                    one.sheets().stream().filter(rows::containsKey).map(rows::get).toList()))
        .toList();
  }
}
