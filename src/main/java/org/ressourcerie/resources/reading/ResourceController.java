package org.ressourcerie.resources.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.collections.Kits;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.covers.Covers;
import org.ressourcerie.resources.model.MergedResources;
import org.ressourcerie.resources.model.NamedTerritories;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.resources.sharing.SharedReading;
import org.ressourcerie.web.Rendered;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One resource at its permanent address {@code /r/{number}-{slug}}; any other slug leads there. */
@Controller
class ResourceController {
  private static final Pattern ADDRESS = Pattern.compile("([0-9]{1,12})(?:-(.*))?");

  private final NoticeQueries notices;
  private final TombstoneQueries tombstones;
  private final MergedResources merged;
  private final PartQueries parts;
  private final Transcripts transcripts;
  private final RelatedQueries related;
  private final LinkedQueries linked;
  private final ArchiveQueries archives;
  private final Vocabulary vocabulary;
  private final NamedTerritories territories;
  private final SharedReading shared;
  private final Kits kits;
  private final Covers covers;
  private final Telling told;
  private final Gate gate;

  ResourceController(
      NoticeQueries notices,
      TombstoneQueries tombstones,
      MergedResources merged,
      PartQueries parts,
      Transcripts transcripts,
      RelatedQueries related,
      LinkedQueries linked,
      ArchiveQueries archives,
      Vocabulary vocabulary,
      NamedTerritories territories,
      SharedReading shared,
      Kits kits,
      Covers covers,
      Telling told,
      Gate gate) {
    this.notices = notices;
    this.tombstones = tombstones;
    this.merged = merged;
    this.parts = parts;
    this.transcripts = transcripts;
    this.related = related;
    this.linked = linked;
    this.archives = archives;
    this.vocabulary = vocabulary;
    this.territories = territories;
    this.shared = shared;
    this.kits = kits;
    this.covers = covers;
    this.told = told;
    this.gate = gate;
  }

  @GetMapping("/r/{address}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  @Rendered
  Object show(
      @PathVariable String address,
      Screen screen,
      Visitor visitor,
      HttpServletResponse answer,
      Model model) {
    AccessFilter own = gate.filter(visitor);
    AccessFilter filter = number(address).map(n -> shared.of(n, own)).orElse(own);
    Notice notice = number(address).flatMap(n -> notices.find(n, filter)).orElse(null);
    if (notice == null) {
      Optional<String> led = number(address).flatMap(n -> merged.page(n, filter, own));
      if (led.isPresent()) {
        return moved(screen.to(led.get()));
      }
      return gone(number(address).flatMap(n -> tombstones.find(n, filter)), screen, answer, model);
    }
    if (!notice.path().equals("/r/" + address)) {
      return moved(screen.to(notice.path()));
    }
    List<Part> shown = parts.of(notice, filter);
    Cover cover = covers.of(notice.number(), filter).orElse(null);
    model.addAttribute(
        "page",
        new ResourcePage(
            screen,
            vocabulary,
            notice,
            territories.of(notice.territories(), screen.words().locale()),
            shown,
            transcripts.of(shown),
            gate.ask(filter.visitor(), Access.of(notice.access())),
            related.of(notice, own, screen),
            linked.of(notice, own),
            archives.find(notice.number()).orElse(null),
            cover,
            filter.equals(own) && own.visitor().isAnonymous() ? told.of(notice, cover) : null,
            kits.places(notice.number(), own)));
    return "resources/reading/ResourcePage";
  }

  /** Was withdrawn, and says so to who may know of it; was never there for the others. */
  private static String gone(
      Optional<Tombstone> tombstone, Screen screen, HttpServletResponse answer, Model model) {
    Tombstone told = tombstone.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    answer.setStatus(HttpServletResponse.SC_GONE);
    model.addAttribute("page", new TombstonePage(screen, told));
    return "resources/reading/TombstonePage";
  }

  private static Optional<Long> number(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static View moved(String to) {
    RedirectView view = new RedirectView(to);
    view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    view.setPropagateQueryParams(true);
    return view;
  }
}
