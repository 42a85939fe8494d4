package org.ressourcerie.resources.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.checking.Differences;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Problem;
import org.ressourcerie.resources.drafting.Whereabouts;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.web.ui.Screen;

/**
 * What a draft would become.
 *
 * @param findings of the checks, the heaviest first
 * @param standing the version published now where the draft was begun from another one; else 0
 * @param told what everyone would get; nothing while the draft is not ready
 * @param message key of what to say first; may be empty
 */
public record PublicationPage(
    Screen screen,
    WorkingCopy copy,
    Made made,
    List<Finding> findings,
    long standing,
    Differences told,
    boolean mayPublish,
    Typed typed,
    String message) {

  /**
   * What was typed in the forms of the page.
   *
   * @param wrong fingerprint of the finding whose reason was refused; empty otherwise
   */
  public record Typed(String note, String when, String wrong, String reason) {
    static final Typed NOTHING = new Typed("", "");

    Typed(String note, String when) {
      this(note, when, "", "");
    }

    /**
     * A reason that was refused.
     *
     * @param fingerprint of the finding that it was for
     */
    static Typed reason(String fingerprint, String typed) {
      return new Typed("", "", fingerprint, typed);
    }
  }

  public String path() {
    return "/administration/brouillons/" + copy.id();
  }

  /** Its title; one without a title is called so. */
  public String title() {
    return made.draft().title().isEmpty() ? screen.say("editing.untitled") : made.draft().title();
  }

  public String said(Problem problem) {
    return screen.say(problem.key(), problem.arguments().toArray());
  }

  public boolean isStale() {
    return standing > 0;
  }

  /** Whether nothing but the button is missing. */
  public boolean isReady() {
    return made.isReady() && !isStale() && findings.stream().noneMatch(Finding::blocks);
  }

  /** Whether checks keep it from being published. */
  public boolean isStopped() {
    return findings.stream().anyMatch(Finding::blocks);
  }

  /** Where on the page of the draft a finding is put right. */
  public String address(Finding.Place place) {
    return screen.to(path())
        + "#"
        + Whereabouts.of(place.part(), place.block(), place.file(), copy.content());
  }

  public boolean isInReview() {
    return copy.state() == WorkingCopy.State.REVIEW;
  }

  public boolean isWriting() {
    return copy.state() == WorkingCopy.State.WRITING;
  }

  /** When it is to be published by itself, in words; empty when it is not scheduled. */
  public String scheduled() {
    Instant at = copy.publishAt();
    return at == null
        ? ""
        : screen.say("editing.schedule.told", screen.words().dateTime(at), by(copy.scheduledBy()));
  }

  private static String by(@Nullable String name) {
    return Objects.requireNonNullElse(name, "");
  }
}
