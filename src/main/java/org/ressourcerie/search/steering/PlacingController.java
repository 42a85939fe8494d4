package org.ressourcerie.search.steering;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.content.Contents;
import org.ressourcerie.search.content.Contents.Thing;
import org.ressourcerie.search.directions.Placing;
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

/** The page where the team puts things first for some searches. */
@Controller
class PlacingController {
  private static final String PATH = "/administration/recherches/epingles";

  private final Placings placings;
  private final Steering steering;
  private final Deciding deciding;
  private final Contents contents;
  private final Gate gate;

  PlacingController(
      Placings placings, Steering steering, Deciding deciding, Contents contents, Gate gate) {
    this.placings = placings;
    this.steering = steering;
    this.deciding = deciding;
    this.contents = contents;
    this.gate = gate;
  }

  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  @GetMapping(PATH)
  String show(
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String ressource,
      Model model) {
    PlacingForm form = new PlacingForm(q, ressource, "pin", "", "");
    return page(screen, visitor, new Asked(form, Map.of(), null, 0), model);
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH)
  Object place(
      Screen screen,
      Visitor visitor,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String thing,
      @RequestParam(defaultValue = "pin") String how,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String essai,
      SignedIn who,
      Model model) {
    PlacingForm form = new PlacingForm(words, thing, how, from, until);
    Map<String, String> problems = new LinkedHashMap<>(form.problems());
    Optional<Thing> named = contents.named(thing, gate.filter(visitor));
    if (named.isEmpty()) {
      problems.put("thing", "search.placing.thing.unknown");
    }
    if (!problems.isEmpty()) {
      return page(screen, visitor, new Asked(form, problems, null, 0), model);
    }
    Thing one = named.orElseThrow();
    Placing placing = form.placing(one.type(), one.card().number());
    Change change =
        new Change(
            placing.text() + " → " + one.card().title(),
            steering.now().with(placing),
            () -> placings.keep(placing));
    Verdict verdict =
        essai.isEmpty() ? deciding.decide(change, why, who.name()) : deciding.tryOut(change);
    return verdict.done()
        ? back(screen)
        : page(screen, visitor, new Asked(form, Map.of(), verdict, 0), model);
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF)
  @PostMapping(PATH + "/{id:[0-9]{1,12}}/fin")
  Object remove(
      Screen screen,
      Visitor visitor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      SignedIn who,
      Model model) {
    String text =
        placings.all().stream()
            .filter(placing -> placing.id() == id)
            .map(Placing::text)
            .findFirst()
            .orElse("");
    Change change = new Change(text, steering.now().withoutPlacing(id), () -> placings.remove(id));
    Verdict verdict = deciding.decide(change, why, who.name());
    return verdict.done()
        ? back(screen)
        : page(screen, visitor, new Asked(PlacingForm.EMPTY, Map.of(), verdict, id), model);
  }

  /** What was asked and how it went. */
  private record Asked(
      PlacingForm form, Map<String, String> problems, @Nullable Verdict verdict, long removing) {}

  private String page(Screen screen, Visitor visitor, Asked asked, Model model) {
    AccessFilter filter = gate.filter(visitor);
    LocalDate today = steering.today();
    List<PlacingPage.Line> lines =
        placings.all().stream().map(placing -> line(placing, filter, today)).toList();
    model.addAttribute(
        "page",
        new PlacingPage(
            screen, lines, asked.form(), asked.problems(), asked.verdict(), asked.removing()));
    return "search/steering/PlacingPage";
  }

  private PlacingPage.Line line(Placing placing, AccessFilter filter, LocalDate today) {
    Optional<ResultCard> card =
        contents.cards(placing.type(), List.of(placing.number()), filter).stream().findFirst();
    Double factor = placing.factor();
    LocalDate until = placing.until();
    boolean over = until != null && today.isAfter(until);
    return new PlacingPage.Line(
        placing.id(),
        placing.text(),
        card.map(ResultCard::title).orElse(null),
        card.map(ResultCard::path).orElse(""),
        factor == null ? "pin" : factor > 1 ? "higher" : "lower",
        placing.from(),
        until,
        placing.holdsOn(today) ? "now" : over ? "over" : "later");
  }

  private static RedirectView back(Screen screen) {
    return Redirects.to(screen, PATH);
  }
}
