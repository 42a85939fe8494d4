package org.ressourcerie.resources.releasing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.Proofing;
import org.ressourcerie.resources.releasing.ProposedPage.Proposed;
import org.ressourcerie.resources.releasing.Release.Line;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages of drafts published together show. */
@Component
class ReleasePages {
  private final Releases releases;
  private final WorkingCopies copies;
  private final Drafting drafting;
  private final Published published;
  private final Proofing proofing;

  ReleasePages(
      Releases releases,
      WorkingCopies copies,
      Drafting drafting,
      Published published,
      Proofing proofing) {
    this.releases = releases;
    this.copies = copies;
    this.drafting = drafting;
    this.published = published;
    this.proofing = proofing;
  }

  /** What would be published, looked at now. */
  String proposed(Release release, Screen screen, SignedIn who, Model model) {
    List<Line> lines = releases.lines(release.id());
    Map<Long, WorkingCopy> there =
        copies.find(lines.stream().map(Line::draft).toList()).stream()
            .collect(Collectors.toMap(WorkingCopy::id, Function.identity()));
    Map<Long, Made> made = new HashMap<>();
    there.values().forEach(copy -> made.put(copy.number(), drafting.made(copy)));
    Map<Long, Draft> drafts = new HashMap<>();
    made.forEach((number, one) -> drafts.put(number, one.draft()));
    Map<Long, List<Finding>> findings = proofing.of(drafts);
    List<Proposed> shown =
        lines.stream()
            .filter(line -> there.containsKey(line.draft()))
            .map(line -> look(line, there.get(line.draft()), made, findings))
            .toList();
    model.addAttribute(
        "page", new ProposedPage(screen, release, shown, who.may(Permission.PUBLISH)));
    return "resources/releasing/ProposedPage";
  }

  private Proposed look(
      Line line,
      @Nullable WorkingCopy copy,
      Map<Long, Made> made,
      Map<Long, List<Finding>> findings) {
    Made one = Objects.requireNonNull(made.get(line.number()));
    List<Finding> found = findings.getOrDefault(line.number(), List.of());
    String refusal = "";
    if (copy == null || copy.saves() != line.saves()) {
      refusal = "editing.many.outcome.changed";
    } else if (isStale(copy)) {
      refusal = "editing.many.outcome.stale";
    } else if (!one.isReady() || found.stream().anyMatch(Finding::blocks)) {
      refusal = "editing.many.outcome.unready";
    }
    return new Proposed(line, one, found, refusal.isEmpty(), refusal);
  }

  private boolean isStale(WorkingCopy copy) {
    Long base = copy.baseVersion();
    return base != null
        && published
            .standing(copy.number())
            .filter(standing -> standing.version() == base)
            .isEmpty();
  }

  String report(Release release, Screen screen, SignedIn who, Model model) {
    model.addAttribute(
        "page",
        new ReportPage(screen, release, releases.lines(release.id()), who.may(Permission.PUBLISH)));
    return "resources/releasing/ReportPage";
  }
}
