package org.ressourcerie.resources.home;

import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListCriteria.Order;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.Rendered;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page, the first page of an empty site, and the dates. */
@Controller
class HomeController {
  private static final int LATEST = 6;
  private static final int COMING = 4;
  private static final int DATES = 50;
  private static final List<String> EVENTS = List.of("event");

  private final ListQueries lists;
  private final Thesaurus themes;
  private final Vocabulary vocabulary;
  private final Gate gate;

  HomeController(ListQueries lists, Thesaurus themes, Vocabulary vocabulary, Gate gate) {
    this.lists = lists;
    this.themes = themes;
    this.vocabulary = vocabulary;
    this.gate = gate;
  }

  @GetMapping("/")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  String home(Screen screen, Visitor visitor, Model model) {
    AccessFilter filter = gate.filter(visitor);
    boolean empty = lists.isEmpty();
    List<String> published =
        vocabulary.kinds().stream()
            .map(Vocabulary.Kind::id)
            .filter(id -> !id.equals("event"))
            .toList();
    model.addAttribute(
        "page",
        new HomePage(
            screen,
            new Rows(screen, vocabulary),
            empty,
            lists.count(ListCriteria.ALL.onlyCurrent(), filter),
            lists.find(ListCriteria.ALL.ofKinds(published).onlyCurrent(), filter, LATEST, 0),
            lists.find(
                ListCriteria.ALL.ofKinds(EVENTS).sorted(Order.COMING).onlyCurrent(),
                filter,
                COMING,
                0),
            themes.counted(filter)));
    return empty ? "resources/home/FirstRunPage" : "resources/home/HomePage";
  }

  @GetMapping("/rendez-vous")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  String dates(Screen screen, Visitor visitor, Model model) {
    AccessFilter filter = gate.filter(visitor);
    ListCriteria events = ListCriteria.ALL.ofKinds(EVENTS);
    List<ResourceRow> coming = lists.find(events.sorted(Order.COMING), filter, DATES, 0);
    List<ResourceRow> past = lists.find(events.sorted(Order.PAST), filter, DATES, 0);
    model.addAttribute("page", new DatesPage(screen, new Rows(screen, vocabulary), coming, past));
    return "resources/home/DatesPage";
  }
}
