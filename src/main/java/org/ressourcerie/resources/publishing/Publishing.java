package org.ressourcerie.resources.publishing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.checking.Checking;
import org.ressourcerie.resources.checking.Difference;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.history.Timeline;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.Proofing;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tries the publication of a draft out, and makes it so. */
@Component
public class Publishing {
  private final WorkingCopies copies;
  private final Drafting drafting;
  private final Proofing proofing;
  private final Resources resources;
  private final Checking checking;
  private final RuleChanges rules;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Publishing(
      WorkingCopies copies,
      Drafting drafting,
      Proofing proofing,
      Resources resources,
      Checking checking,
      RuleChanges rules,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.copies = copies;
    this.drafting = drafting;
    this.proofing = proofing;
    this.resources = resources;
    this.checking = checking;
    this.rules = rules;
    this.timeline = timeline;
    this.events = events;
  }

  /** How a publication ended. */
  public enum Outcome {
    PUBLISHED,
    /** The draft cannot be published as it is; its page says why. */
    UNREADY,
    /** It was saved since it was looked at. */
    CHANGED,
    /** What is published is not what it was begun from. */
    STALE
  }

  /** What an attentive colleague would say of it, the heaviest first. */
  public List<Finding> findings(WorkingCopy copy, Made made) {
    return proofing.of(made.draft(), copy.number());
  }

  /** What everyone would get, and what would change at the dates of its rules. */
  List<Difference> tryOut(WorkingCopy copy, Draft draft) {
    return checking.tryOut(
        copy.number(),
        () -> resources.writeByHand(draft, copy.number(), copy.baseVersion(), "essai"),
        boundaries(draft));
  }

  private static List<Instant> boundaries(Draft draft) {
    Stream<AccessRule> parts =
        draft.blocks().stream()
            .flatMap(
                block ->
                    Stream.concat(
                        Stream.of(block.access()),
                        block.attachments().stream().map(Draft.Attachment::access)));
    return Stream.concat(Stream.of(draft.access()), parts).flatMap(AccessRule::boundaries).toList();
  }

  /**
   * Publishes the draft that was looked at, or does nothing and says why.
   *
   * @param saves the counter of the draft as it was shown
   */
  @Transactional
  public Outcome publish(long id, long saves, String note, String by) {
    WorkingCopy copy = copies.lock(id).filter(found -> found.saves() == saves).orElse(null);
    return copy == null ? Outcome.CHANGED : publish(copy, note, by);
  }

  /** The same for a draft that is locked already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome publish(WorkingCopy copy, String note, String by) {
    Made made = drafting.made(copy);
    if (!made.isReady() || findings(copy, made).stream().anyMatch(Finding::blocks)) {
      return Outcome.UNREADY;
    }
    List<RuleChanges.Part> before = rules.standing(copy.number());
    if (!resources.writeByHand(made.draft(), copy.number(), copy.baseVersion(), by)) {
      return Outcome.STALE;
    }
    copies.drop(copy.id());
    String what = copy.isNew() ? "published" : "revised";
    timeline.add(copy.number(), what, by, note);
    events.publishEvent(
        new RightChanged(
            by,
            "resource." + what,
            copy.number() + " – " + made.draft().title(),
            String.join(" ", made.draft().access().written()),
            note));
    RuleChanges.between(before, made.draft())
        .forEach(change -> events.publishEvent(changed(copy, made.draft(), change, note, by)));
    events.publishEvent(new ContentChanged(Resources.TYPE, List.of(copy.number())));
    return Outcome.PUBLISHED;
  }

  private static RightChanged changed(
      WorkingCopy copy, Draft draft, RuleChanges.Change change, String note, String by) {
    String subject = copy.number() + " – " + draft.title() + " › " + change.name();
    String detail = change.from() + " → " + change.to();
    return new RightChanged(by, "access.part", subject, detail, note);
  }
}
