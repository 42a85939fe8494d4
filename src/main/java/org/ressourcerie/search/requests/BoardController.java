package org.ressourcerie.search.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.content.Contents;
import org.ressourcerie.search.content.Contents.Thing;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The team's board of searches: the most frequent, those without result, what is asked for. */
@Controller
class BoardController {
  private static final String PATH = "/administration/recherches";
  private static final int SHOWN = 30;
  private static final int DAYS = 90;

  private final Searches searches;
  private final Requests requests;
  private final Contents contents;
  private final Gate gate;

  BoardController(Searches searches, Requests requests, Contents contents, Gate gate) {
    this.searches = searches;
    this.requests = requests;
    this.contents = contents;
    this.gate = gate;
  }

  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  @GetMapping(PATH)
  String show(Screen screen, Visitor visitor, Model model) {
    return page(screen, visitor, 0, "", model);
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH + "/demandes/{id:[0-9]{1,12}}/reponse")
  Object answer(
      Screen screen,
      Visitor visitor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String thing,
      Model model) {
    Optional<Thing> named = contents.named(thing, gate.filter(visitor));
    if (named.isEmpty()) {
      return page(screen, visitor, id, thing, model);
    }
    named.ifPresent(one -> requests.answer(id, one.type(), one.card().number()));
    return back(screen);
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH + "/demandes/{id:[0-9]{1,12}}/fin")
  Object remove(Screen screen, @PathVariable long id) {
    requests.remove(id);
    return back(screen);
  }

  private String page(Screen screen, Visitor visitor, long wrong, String typed, Model model) {
    LocalDate since = searches.today().minusDays(DAYS);
    AccessFilter filter = gate.filter(visitor);
    model.addAttribute(
        "page",
        new BoardPage(
            screen,
            searches.most(since, false, SHOWN),
            searches.most(since, true, SHOWN),
            requests.all().stream().map(request -> line(screen, request, filter)).toList(),
            wrong,
            typed));
    return "search/requests/BoardPage";
  }

  private BoardPage.Line line(Screen screen, Requests.Request request, AccessFilter filter) {
    String type = request.answerType();
    Long number = request.answerNumber();
    ResultCard answer =
        type == null || number == null
            ? null
            : contents.cards(type, List.of(number), filter).stream().findFirst().orElse(null);
    String told =
        screen.say(
            "search.board.told",
            request.times(),
            screen.words().date(request.firstOn()),
            screen.words().date(request.lastOn()));
    return new BoardPage.Line(
        request.id(),
        request.text(),
        told,
        requests.messages(request.id()),
        request.answeredOn() != null,
        answer);
  }

  private static RedirectView back(Screen screen) {
    return Redirects.at(screen.to(PATH) + "#demandes");
  }
}
