package org.ressourcerie.members.registering;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.ChangedRights;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.notifications.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a request that waits: once, whoever else answers it at the same time. */
@Component
class Admitting {
  private final JoinRequests requests;
  private final Newcomers newcomers;
  private final Organisations organisations;
  private final Mandates mandates;
  private final Ways ways;
  private final ChangedRights changed;
  private final Outbox outbox;
  private final Clock clock;

  Admitting(
      JoinRequests requests,
      Newcomers newcomers,
      Organisations organisations,
      Mandates mandates,
      Ways ways,
      ChangedRights changed,
      Outbox outbox,
      Clock clock) {
    this.requests = requests;
    this.newcomers = newcomers;
    this.organisations = organisations;
    this.mandates = mandates;
    this.ways = ways;
    this.changed = changed;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What someone is admitted to, and by whom.
   *
   * @param way how they were proven to belong there; the team's word opens a closed account again
   * @param since null for now
   * @param by who answers; empty where a code did
   */
  record Answer(
      UUID id,
      long organisation,
      String function,
      @Nullable Instant since,
      @Nullable Instant until,
      Way way,
      String by) {}

  /** What an answer did. */
  sealed interface Outcome {}

  record Admitted(JoinRequest request, Organisation organisation) implements Outcome {}

  record Refused() implements Outcome {}

  /** Someone answered before. */
  record Decided(JoinRequest request) implements Outcome {}

  /** There is no such request, or its time is over. */
  record Gone() implements Outcome {}

  /** The membership ended meanwhile. */
  record NoMember(Organisation organisation) implements Outcome {}

  /** The team closed the account of this address; only the team opens it again. */
  record Closed() implements Outcome {}

  @Transactional
  Outcome admit(Answer answer, Readers readers) {
    Optional<Outcome> refusal = refusal(answer.id());
    Optional<Organisation> named = organisations.byId(answer.organisation());
    if (refusal.isPresent() || named.isEmpty()) {
      return refusal.orElseGet(Gone::new);
    }
    Organisation where = named.get();
    JoinRequest one = requests.find(answer.id()).orElseThrow();
    if (!ways.isMember(where.id())) {
      return new NoMember(where);
    }
    requests.alone(one.address());
    if (answer.way() != Way.TEAM && ways.isClosed(one.address())) {
      return new Closed();
    }
    enter(one, where, answer);
    tell(one, where, answer.way(), readers);
    return new Admitted(one, where);
  }

  private void enter(JoinRequest one, Organisation where, Answer answer) {
    long person = newcomers.letIn(one);
    Instant now = mandates.now();
    Instant since = answer.since() == null ? now : answer.since();
    boolean there =
        mandates.of(person).stream()
            .anyMatch(held -> held.organisation() == where.id() && held.isInForce(now));
    if (!there) {
      mandates.keep(
          new Mandate(
              0, person, where.id(), answer.function().strip(), false, since, answer.until()));
    }
    requests.decide(one.id(), "admitted", answer.by(), "", clock.instant());
    String how = "admission." + answer.way().id();
    changed.ofPerson(how, person, where.name(), proof(one, where, answer.way()));
  }

  /** What proved that they belong there, for the log. */
  private static String proof(JoinRequest one, Organisation where, Way way) {
    return switch (way) {
      case DOMAIN -> "@" + Ways.domain(one.address());
      case MAILBOX -> where.mailbox() == null ? "" : where.mailbox();
      case REFERENT, TEAM -> "";
    };
  }

  private void tell(JoinRequest one, Organisation where, Way way, Readers readers) {
    outbox.put(new NewcomerLetters(readers.of(one.language())).admitted(one, where));
    if (way == Way.DOMAIN || way == Way.MAILBOX) {
      ways.referents(where.id())
          .forEach(
              to -> outbox.put(new HostLetters(readers.of(to.language())).entered(to, one, where)));
    }
  }

  /** The newcomer is told why. */
  @Transactional
  Outcome refuse(UUID id, String by, String reason, Readers readers) {
    Optional<Outcome> refusal = refusal(id);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    JoinRequest one = requests.find(id).orElseThrow();
    requests.decide(id, "refused", by, reason, clock.instant());
    Long organisation = one.organisation();
    String where =
        organisation == null
            ? one.said()
            : organisations.byId(organisation).map(Organisation::name).orElse("");
    changed.ofOrganisation(
        "admission.refused", organisation == null ? 0 : organisation, one.said(), reason);
    outbox.put(new NewcomerLetters(readers.of(one.language())).refused(one, where, reason));
    return new Refused();
  }

  /** Why it cannot be answered; the request is held until the transaction ends. */
  private Optional<Outcome> refusal(UUID id) {
    Optional<JoinRequest> held = requests.hold(id);
    if (held.filter(one -> !one.outcome().isEmpty() && !one.outcome().equals("expired"))
        .isPresent()) {
      return held.map(Decided::new);
    }
    return held.filter(one -> one.isWaiting(clock.instant())).isPresent()
        ? Optional.empty()
        : Optional.of(new Gone());
  }
}
