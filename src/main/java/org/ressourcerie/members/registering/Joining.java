package org.ressourcerie.members.registering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.signin.Reader;
import org.ressourcerie.members.signin.Secret;
import org.ressourcerie.members.signin.Throttle;
import org.ressourcerie.notifications.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a request of what a newcomer typed, and follows the code of the official mailbox. */
@Component
class Joining {
  private static final Duration DAY = Duration.ofDays(1);

  private final JoinRequests requests;
  private final Ways ways;
  private final Admitting admitting;
  private final Organisations organisations;
  private final Proving proving;
  private final Throttle throttle;
  private final Outbox outbox;
  private final RegisteringSettings settings;
  private final Clock clock;

  Joining(
      JoinRequests requests,
      Ways ways,
      Admitting admitting,
      Organisations organisations,
      Proving proving,
      Throttle throttle,
      Outbox outbox,
      RegisteringSettings settings,
      Clock clock) {
    this.requests = requests;
    this.ways = ways;
    this.admitting = admitting;
    this.organisations = organisations;
    this.proving = proving;
    this.throttle = throttle;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  /** What asking or typing a code did. */
  sealed interface Outcome {}

  record Entered(String address) implements Outcome {}

  record Waits() implements Outcome {}

  /** The form is too old, or was sent already. */
  record Over() implements Outcome {}

  record NoMember() implements Outcome {}

  /** One such request is under way. */
  record Twice() implements Outcome {}

  /** The way that was chosen is not open. */
  record NotOpen() implements Outcome {}

  record Wrong(int triesLeft) implements Outcome {}

  /** No code of the mailbox can be typed any more. */
  record Dead() implements Outcome {}

  record TooOften(Duration pause) implements Outcome {}

  /** A proven address whose form can still be filled in. */
  Optional<JoinRequest> proven(UUID id) {
    return requests.find(id).filter(this::isOpen);
  }

  /** The form has no problem; without organisation it says one, and the team answers. */
  @Transactional
  Outcome ask(UUID id, JoinForm form, @Nullable Organisation where, Way way, Readers readers) {
    Optional<JoinRequest> held = requests.hold(id).filter(this::isOpen);
    if (held.isEmpty()) {
      return new Over();
    }
    String address = held.get().address();
    if (where != null && !ways.isMember(where.id())) {
      return new NoMember();
    }
    if (where == null ? way != Way.TEAM : !ways.open(address, where).contains(way)) {
      return new NotOpen();
    }
    requests.alone(address);
    Long organisation = where == null ? null : where.id();
    Instant now = clock.instant();
    if (requests.waits(address, organisation)) {
      return new Twice();
    }
    requests.ask(
        id,
        form,
        organisation,
        where == null ? form.organisme().strip() : "",
        way,
        now,
        now.plus(settings.requestLasts()));
    JoinRequest one = requests.find(id).orElseThrow();
    return where == null
        ? taken(one, form.organisme().strip(), way, readers)
        : begin(one, where, way, readers);
  }

  private Outcome begin(JoinRequest one, Organisation where, Way way, Readers readers) {
    if (way == Way.DOMAIN) {
      return outcome(
          admitting.admit(
              new Admitting.Answer(
                  one.id(), where.id(), one.function(), null, null, Way.DOMAIN, ""),
              readers),
          one);
    }
    if (way == Way.MAILBOX) {
      // When too many were sent today, the page says so and offers to send one later.
      Optional<Duration> unused = sendToMailbox(one, where, readers);
    }
    if (way == Way.REFERENT) {
      ways.referents(where.id())
          .forEach(
              to -> {
                Reader reader = readers.of(to.language());
                outbox.put(new HostLetters(reader).asked(to, one, where, until(one, reader)));
              });
    }
    return taken(one, where.name(), way, readers);
  }

  private Outcome taken(JoinRequest one, String where, Way way, Readers readers) {
    Reader reader = readers.of(one.language());
    outbox.put(new NewcomerLetters(reader).taken(one, way, where, until(one, reader)));
    return new Waits();
  }

  private static String until(JoinRequest one, Reader reader) {
    return reader.words().date(Objects.requireNonNull(one.expiresAt()));
  }

  /** Sends another code to the official mailbox; the one before cannot be used any more. */
  @Transactional
  Outcome again(UUID id, Readers readers) {
    Instant now = clock.instant();
    Optional<JoinRequest> held =
        requests.hold(id).filter(one -> one.isWaiting(now) && one.way() == Way.MAILBOX);
    Optional<Organisation> where = held.flatMap(this::organisation);
    if (held.isEmpty() || where.isEmpty() || held.get().mailboxSent() >= settings.mailboxCodes()) {
      return new Dead();
    }
    return sendToMailbox(held.get(), where.get(), readers)
        .<Outcome>map(TooOften::new)
        .orElseGet(Waits::new);
  }

  /**
   * A mairie opens its mailbox on working days, so the code lasts a week; what makes up for it is
   * that few are sent, whoever asks, and each may be typed wrong a few times only.
   */
  private Optional<Duration> sendToMailbox(JoinRequest one, Organisation where, Readers readers) {
    String mailbox = where.mailbox();
    if (mailbox == null) {
      return Optional.empty();
    }
    var daily = new Throttle.Limit("mailbox of " + where.id(), settings.mailboxDaily(), DAY);
    Optional<Duration> wait = throttle.take(List.of(daily));
    if (wait.isEmpty()) {
      String code = Secret.code();
      Instant until = clock.instant().plus(settings.mailboxCodeLasts());
      requests.arm(one.id(), Secret.of(code), settings.tries(), until);
      // Who opens an official mailbox has chosen no language: it is that of the country.
      Reader reader = readers.of("fr");
      outbox.put(
          new HostLetters(reader).mailbox(mailbox, one, where, code, reader.words().date(until)));
    }
    return wait;
  }

  /** The code is six digits. Of many at once with the right one, one gives a mandate. */
  @Transactional
  Outcome typed(UUID id, String code, String network, Readers readers) {
    Instant now = clock.instant();
    List<Throttle.Limit> limits = proving.wrong(network);
    Optional<Duration> wait = throttle.look(limits);
    if (wait.isPresent()) {
      return new TooOften(wait.get());
    }
    Optional<JoinRequest> held =
        requests.hold(id).filter(one -> one.isWaiting(now) && one.way() == Way.MAILBOX);
    Optional<Organisation> where = held.flatMap(this::organisation);
    if (held.isEmpty() || where.isEmpty() || !held.get().mailboxIsLive(now)) {
      return new Dead();
    }
    JoinRequest one = held.get();
    if (!Secret.matches(code, requests.mailboxSecret(id).orElse(null))) {
      requests.missMailbox(id);
      throttle.take(limits);
      int left = one.mailboxTries() - 1;
      return left == 0 ? new Dead() : new Wrong(left);
    }
    return outcome(
        admitting.admit(
            new Admitting.Answer(id, where.get().id(), one.function(), null, null, Way.MAILBOX, ""),
            readers),
        one);
  }

  private Optional<Organisation> organisation(JoinRequest one) {
    return Optional.ofNullable(one.organisation()).flatMap(organisations::byId);
  }

  private static Outcome outcome(Admitting.Outcome outcome, JoinRequest one) {
    return switch (outcome) {
      case Admitting.Admitted in -> new Entered(one.address());
      case Admitting.NoMember ended -> new NoMember();
      case Admitting.Closed closed -> new NotOpen();
      case Admitting.Refused refused -> new Over();
      case Admitting.Decided decided -> new Over();
      case Admitting.Gone gone -> new Over();
    };
  }

  private boolean isOpen(JoinRequest one) {
    Instant proven = one.provenAt();
    return proven != null
        && one.way() == null
        && clock.instant().isBefore(proven.plus(settings.formLasts()));
  }
}
