package org.ressourcerie.members.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.SignInRefused;
import org.ressourcerie.members.SignInRefused.Reason;
import org.ressourcerie.members.SignedInByCode;
import org.ressourcerie.members.model.KeptAccount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uses a code: once, in time, after a few tries at most. */
@Component
class Entering {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Codes codes;
  private final AccountQueries accounts;
  private final Throttle throttle;
  private final SignInSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Entering(
      Codes codes,
      AccountQueries accounts,
      Throttle throttle,
      SignInSettings settings,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.codes = codes;
    this.accounts = accounts;
    this.throttle = throttle;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What a code did. */
  sealed interface Outcome {}

  record Entered(KeptAccount account, String back) implements Outcome {}

  /**
   * Not the right one.
   *
   * @param account for which the code is; null when the address has none
   */
  record Wrong(int triesLeft, @Nullable Long account) implements Outcome {}

  /** Used, too old, replaced by another, or typed wrong too often. */
  record Dead() implements Outcome {}

  record TooOften(Duration pause) implements Outcome {}

  /** The code is six digits. Of many at once with the right one, exactly one enters. */
  Outcome enter(UUID id, String code, String network) {
    Instant now = clock.instant();
    Outcome outcome =
        Objects.requireNonNull(transaction.execute(status -> decide(id, code, network, now)));
    switch (outcome) {
      case Entered entered ->
          events.publishEvent(new SignedInByCode(entered.account().account(), now));
      case Wrong wrong ->
          events.publishEvent(new SignInRefused(Reason.WRONG_CODE, wrong.account(), now));
      case Dead dead -> events.publishEvent(new SignInRefused(Reason.DEAD_CODE, now));
      case TooOften wait -> events.publishEvent(new SignInRefused(Reason.TOO_OFTEN, now));
    }
    return outcome;
  }

  private Outcome decide(UUID id, String code, String network, Instant now) {
    List<Throttle.Limit> limits =
        List.of(new Throttle.Limit("wrong from " + network, settings.wrongByNetwork(), HOUR));
    Optional<Duration> wait = throttle.look(limits);
    if (wait.isPresent()) {
      return new TooOften(wait.get());
    }
    Optional<Codes.Asked> found = codes.hold(id).filter(asked -> asked.isLive(now));
    if (found.isEmpty()) {
      return new Dead();
    }
    Codes.Asked asked = found.get();
    Optional<KeptAccount> account =
        Secret.matches(code, asked.secret())
            ? Optional.ofNullable(asked.account()).flatMap(accounts::open)
            : Optional.empty();
    if (account.isEmpty()) {
      codes.miss(id);
      throttle.take(limits);
      return asked.triesLeft() == 1
          ? new Dead()
          : new Wrong(asked.triesLeft() - 1, asked.account());
    }
    codes.use(id, now);
    accounts.signedIn(account.get().account(), now);
    return new Entered(account.get(), asked.back());
  }
}
