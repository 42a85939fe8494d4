package org.ressourcerie.search.judging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.content.Contents;
import org.ressourcerie.search.content.Contents.Thing;
import org.ressourcerie.search.understanding.SameWords;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page of the judged searches, and the button of a result that says it is the right one. */
@Controller
class JudgingController {
  private static final String PATH = "/administration/recherches/questions";
  private static final int LONGEST = 300;

  private final JudgedQueries judged;
  private final Comparing places;
  private final Contents contents;
  private final Gate gate;

  JudgingController(JudgedQueries judged, Comparing places, Contents contents, Gate gate) {
    this.judged = judged;
    this.places = places;
    this.contents = contents;
    this.gate = gate;
  }

  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  @GetMapping(PATH)
  String show(
      Screen screen,
      Visitor visitor,
      @RequestParam(name = "places", defaultValue = "") String measured,
      Model model) {
    Comparison today = measured.isEmpty() ? null : places.today();
    return page(screen, visitor, today, new Typed("", "", Map.of()), model);
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH)
  Object judge(
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String thing,
      @RequestParam(name = "depuis", defaultValue = "") String from,
      Model model) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (SameWords.key(words).isEmpty()) {
      problems.put("words", "search.placing.words.missing");
    } else if (words.length() > LONGEST || !judged.hasRoom()) {
      problems.put("words", "steering.judged.tooMuch");
    }
    Optional<Thing> named = contents.named(thing, gate.filter(visitor));
    if (named.isEmpty()) {
      problems.put("thing", "search.placing.thing.unknown");
    }
    if (!problems.isEmpty()) {
      return page(screen, visitor, null, new Typed(words, thing, problems), model);
    }
    named.ifPresent(one -> judged.keep(words, one.type(), one.card().number()));
    String search = "/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return to(screen.to(from.equals("recherche") ? search + "&jugee=oui" : PATH));
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH + "/{id:[0-9]{1,12}}/fin")
  Object remove(
      Screen screen,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "0") long number) {
    judged.remove(id, type, number);
    return to(screen.to(PATH));
  }

  private record Typed(String words, String thing, Map<String, String> problems) {}

  private String page(
      Screen screen, Visitor visitor, @Nullable Comparison today, Typed typed, Model model) {
    AccessFilter filter = gate.filter(visitor);
    List<JudgingPage.Line> lines =
        judged.all().stream()
            .map(
                query ->
                    new JudgingPage.Line(
                        query.id(),
                        query.text(),
                        query.answers().stream().map(one -> right(one, filter)).toList()))
            .toList();
    model.addAttribute(
        "page",
        new JudgingPage(screen, lines, today, typed.words(), typed.thing(), typed.problems()));
    return "search/judging/JudgingPage";
  }

  private JudgingPage.Right right(JudgedQuery.Answer answer, AccessFilter filter) {
    return new JudgingPage.Right(
        answer.type(),
        answer.number(),
        contents.cards(answer.type(), List.of(answer.number()), filter).stream()
            .findFirst()
            .orElse(null));
  }

  private static RedirectView to(String address) {
    return Redirects.at(address);
  }
}
