package org.ressourcerie.resources.linking;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What the watch of links heard, and the list of what it leaves alone. */
@Controller
@RequestMapping(LinksController.PATH)
class LinksController {
  static final String PATH = "/administration/liens";
  private static final int LONGEST = 500;

  private final LinkRows rows;
  private final FailingLinks failing;
  private final IgnoredLinks ignored;
  private final Gate gate;
  private final ApplicationEventPublisher events;

  LinksController(
      LinkRows rows,
      FailingLinks failing,
      IgnoredLinks ignored,
      Gate gate,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.failing = failing;
    this.ignored = ignored;
    this.gate = gate;
    this.events = events;
  }

  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(Screen screen, Visitor visitor, SignedIn who, Model model) {
    return page(screen, visitor, who, LinksPage.Typed.NOTHING, Map.of(), model);
  }

  @PostMapping("/exceptions")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object ignore(
      @RequestParam(defaultValue = "") String beginning,
      @RequestParam(defaultValue = "") String reason,
      Screen screen,
      Visitor visitor,
      SignedIn who,
      Model model) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!isBeginning(beginning.strip())) {
      problems.put("beginning", "proofing.links.begins.wrong");
    }
    if (reason.isBlank() || reason.length() > LONGEST) {
      problems.put("reason", "proofing.links.why.wrong");
    }
    if (!problems.isEmpty()) {
      return page(screen, visitor, who, new LinksPage.Typed(beginning, reason), problems, model);
    }
    var changed = ignored.add(beginning.strip(), reason.strip(), who.name());
    events.publishEvent(new LinksLooked(changed));
    return back(screen);
  }

  @PostMapping("/reprises")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView watchAgain(@RequestParam String beginning, Screen screen) {
    ignored.remove(beginning);
    return back(screen);
  }

  /** Of one site at least: « https:// » alone would leave the whole web alone. */
  private static boolean isBeginning(String typed) {
    try {
      URI uri = new URI(typed);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && typed.length() <= LONGEST;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  private String page(
      Screen screen,
      Visitor visitor,
      SignedIn who,
      LinksPage.Typed typed,
      Map<String, String> problems,
      Model model) {
    model.addAttribute(
        "page",
        new LinksPage(
            screen,
            !screen.network().siteAddress().isEmpty(),
            rows.last(),
            failing.find(gate.filter(visitor)),
            ignored.all(),
            who.may(Permission.PUBLISH),
            typed,
            problems));
    return "resources/linking/LinksPage";
  }

  private static RedirectView back(Screen screen) {
    return Redirects.to(screen, PATH);
  }
}
