package org.ressourcerie.resources.merging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.model.CurrentDrafts;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.NamedTerritories;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The merger of a resource with another, which leads to it from then on. */
@Controller
@RequestMapping("/administration/ressources/{number:[0-9]{1,12}}/fusion")
class MergingController {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\S*/r/|#|r)?([0-9]{1,12})(?:[-/?#]\\S*)?");
  private final Published published;
  private final CurrentDrafts drafts;
  private final Merging merging;
  private final NamedTerritories territories;

  MergingController(
      Published published, CurrentDrafts drafts, Merging merging, NamedTerritories territories) {
    this.territories = territories;
    this.published = published;
    this.drafts = drafts;
    this.merging = merging;
  }

  /**
   * @param avec the other one, by its number or its address; empty to be asked for it
   */
  @GetMapping
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  String show(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String avec,
      Screen screen,
      Model model) {
    return page(standing(number), avec, screen, "", model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  Object merge(
      @PathVariable long number,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(defaultValue = "") String avec,
      @RequestParam(defaultValue = "0") long version,
      @RequestParam(defaultValue = "0") long otherVersion,
      Screen screen,
      SignedIn who,
      Model model) {
    Published.Standing kept = standing(number);
    Published.Standing gone = other(avec, kept).orElse(null);
    if (gone == null) {
      return page(kept, avec, screen, "", model);
    }
    Merging.Outcome outcome =
        kept.version() == version && gone.version() == otherVersion
            ? merging.merge(new Merging.Pair(kept, gone), taken(sent), who.name())
            : Merging.Outcome.CHANGED;
    return switch (outcome) {
      case DONE -> Redirects.to(screen, "/administration/ressources/" + number + "/suivi");
      case CHANGED -> page(standing(number), avec, screen, "merging.changed", model);
      case DRAFTED -> page(kept, avec, screen, "merging.drafted", model);
    };
  }

  /** The merged one is published again. */
  @PostMapping("/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PUBLISH)
  RedirectView part(@PathVariable long number, Screen screen, SignedIn who) {
    merging.part(standing(number), who.name());
    return Redirects.to(screen, "/administration/ressources/" + number + "/suivi");
  }

  private static Taken taken(MultiValueMap<String, String> sent) {
    Set<Integer> blocks =
        sent.getOrDefault("block", List.of()).stream()
            .filter(written -> written.matches("[0-9]{1,6}"))
            .map(Integer::valueOf)
            .sorted()
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Taken(
        new LinkedHashSet<>(sent.getOrDefault("theme", List.of())),
        new LinkedHashSet<>(sent.getOrDefault("territory", List.of())),
        blocks);
  }

  private Published.Standing standing(long number) {
    return published
        .standing(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The other one, if it is published and not the same. */
  private Optional<Published.Standing> other(String written, Published.Standing one) {
    Matcher number = WRITTEN.matcher(written.strip());
    return number.matches()
        ? published
            .standing(Long.parseLong(number.group(1)))
            .filter(it -> it.number() != one.number() && it.status().equals("published"))
        : Optional.empty();
  }

  private String page(
      Published.Standing one, String avec, Screen screen, String wrong, Model model) {
    if (!one.status().equals("published")) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Published.Standing two = other(avec, one).orElse(null);
    Map<Long, Draft> found =
        drafts.find(two == null ? List.of(one.number()) : List.of(one.number(), two.number()));
    Draft kept = found.get(one.number());
    Draft gone = two == null ? null : found.get(two.number());
    if (kept == null || gone == null || two == null) {
      String told = avec.isBlank() ? "" : screen.say("merging.unknown");
      model.addAttribute("page", new OtherPage(screen, one, avec, told));
      return "resources/merging/OtherPage";
    }
    String told = wrong.isEmpty() ? "" : screen.say(wrong);
    model.addAttribute(
        "page", new TwoPage(screen, one, two, kept, gone, places(kept, gone, screen), told));
    return "resources/merging/TwoPage";
  }

  private Map<String, String> places(Draft kept, Draft gone, Screen screen) {
    List<String> codes =
        Stream.concat(kept.territories().stream(), gone.territories().stream()).distinct().toList();
    List<String> names = territories.of(codes, screen.words().locale());
    return IntStream.range(0, Math.min(codes.size(), names.size()))
        .boxed()
        .collect(Collectors.toMap(codes::get, names::get));
  }
}
