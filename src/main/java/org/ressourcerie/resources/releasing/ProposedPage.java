package org.ressourcerie.resources.releasing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Problem;
import org.ressourcerie.resources.explaining.RuleWords;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.FindingWords;
import org.ressourcerie.web.ui.Screen;

/** What would be published together, who would read it, and what stays in writing. */
public record ProposedPage(
    Screen screen, Release release, List<Proposed> drafts, boolean mayPublish) {

  /**
   * A draft that was chosen.
   *
   * @param fit whether it can be published now
   * @param refusal key of why it cannot, beside what is found in it; may be empty
   */
  public record Proposed(
      Release.Line line, Made made, List<Finding> findings, boolean fit, String refusal) {

    public boolean warns() {
      return findings.stream().anyMatch(Finding::warns);
    }

    /** What is to be told: what stops it, or what warns of it. */
    public List<Finding> told() {
      return findings.stream().filter(one -> one.blocks() || one.warns()).toList();
    }
  }

  public long fit() {
    return count(Proposed::fit);
  }

  public long unfit() {
    return count(one -> !one.fit());
  }

  /** Those that would be published although something warns of them. */
  public long warned() {
    return count(one -> one.fit() && one.warns());
  }

  private long count(Predicate<Proposed> which) {
    return drafts.stream().filter(which).count();
  }

  /** How many of those to be published each audience would read. */
  public Map<String, Long> readers() {
    Map<String, Long> counts = new LinkedHashMap<>();
    drafts.stream().filter(Proposed::fit).forEach(one -> counts.merge(readers(one), 1L, Long::sum));
    return counts;
  }

  /** Who would read it, in a few words. */
  public String readers(Proposed one) {
    Draft draft = one.made().draft();
    String who = new RuleWords(screen).admits(draft.access());
    return hasReservedParts(draft) ? screen.say("editing.many.parts", who) : who;
  }

  private static boolean hasReservedParts(Draft draft) {
    return draft.blocks().stream()
        .anyMatch(
            block ->
                !block.access().isAlwaysPublic()
                    || block.attachments().stream()
                        .anyMatch(file -> !file.access().isAlwaysPublic()));
  }

  public String title(Proposed one) {
    return one.line().title().isBlank() ? screen.say("editing.untitled") : one.line().title();
  }

  public String said(Problem problem) {
    return screen.say(problem.key(), problem.arguments().toArray());
  }

  public FindingWords words() {
    return new FindingWords(screen.words());
  }
}
