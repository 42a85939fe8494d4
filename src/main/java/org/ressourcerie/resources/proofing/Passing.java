package org.ressourcerie.resources.proofing;

import java.util.Collection;
import org.ressourcerie.resources.history.Timeline;
import org.ressourcerie.web.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what was found pass with a reason, and ends that; the history of the resource tells it. */
@Component
public class Passing {
  private static final int LONGEST_REASON = 500;

  private final Proofing proofing;
  private final Timeline timeline;

  Passing(Proofing proofing, Timeline timeline) {
    this.proofing = proofing;
    this.timeline = timeline;
  }

  /** Whether this is a reason: something, and not a text. */
  public static boolean isReason(String typed) {
    return !typed.isBlank() && typed.length() <= LONGEST_REASON;
  }

  /**
   * Lets one of these findings pass; nothing happens when it is not there any more, weighs too much
   * or was let pass already.
   *
   * @param reason one that {@link #isReason}
   * @param words of the page, which name the rule in the history
   */
  @Transactional
  public void pass(
      long number,
      Collection<Finding> found,
      Chosen chosen,
      String reason,
      String by,
      Words words) {
    boolean there = found.stream().anyMatch(chosen::is);
    if (there && proofing.pass(number, chosen.rule(), chosen.fingerprint(), reason, by)) {
      timeline.add(number, "passed", by, line(chosen, words) + " " + reason.strip());
    }
  }

  /** What was let pass stands again. */
  @Transactional
  public void end(long number, Chosen chosen, String by, Words words) {
    if (proofing.endPass(number, chosen.rule(), chosen.fingerprint())) {
      timeline.add(number, "pass-ended", by, new FindingWords(words).name(chosen.rule()));
    }
  }

  private static String line(Chosen chosen, Words words) {
    return words.say("proofing.passed.line", new FindingWords(words).name(chosen.rule()));
  }

  /** The finding that a form is about. */
  public record Chosen(String rule, String fingerprint) {
    boolean is(Finding finding) {
      return finding.rule().equals(rule) && finding.fingerprint().equals(fingerprint);
    }
  }
}
