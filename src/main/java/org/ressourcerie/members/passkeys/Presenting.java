package org.ressourcerie.members.passkeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.SignInRefused;
import org.ressourcerie.members.SignInRefused.Reason;
import org.ressourcerie.members.SignedInByPasskey;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.members.signin.AccountQueries;
import org.ressourcerie.members.signin.Throttle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in whoever presents a key of an open account, with the challenge that was given. */
@Component
class Presenting {
  /** Each try costs a challenge, so this bounds tries too; an office shares one network. */
  private static final int CHALLENGES_BY_NETWORK = 120;

  private final Challenges challenges;
  private final Ceremonies ceremonies;
  private final Passkeys passkeys;
  private final AccountQueries accounts;
  private final Throttle throttle;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Presenting(
      Challenges challenges,
      Ceremonies ceremonies,
      Passkeys passkeys,
      AccountQueries accounts,
      Throttle throttle,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.challenges = challenges;
    this.ceremonies = ceremonies;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.throttle = throttle;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Empty when this network asked too often. */
  Optional<Challenges.Given> challenge(String network) {
    var limit =
        new Throttle.Limit("passkey from " + network, CHALLENGES_BY_NETWORK, Duration.ofHours(1));
    Optional<Challenges.Given> given =
        Objects.requireNonNull(
            transaction.execute(
                status ->
                    throttle.take(List.of(limit)).isEmpty()
                        ? Optional.of(challenges.give(null))
                        : Optional.empty()));
    if (given.isEmpty()) {
      events.publishEvent(new SignInRefused(Reason.TOO_OFTEN, clock.instant()));
    }
    return given;
  }

  /** What became of an answer; the account is whose the key is, null when it is nobody's. */
  private record Tried(Optional<KeptAccount> entered, @Nullable Long account) {}

  /**
   * Empty, whatever the reason: a used challenge, another site, an unknown key, a closed account.
   */
  Optional<KeptAccount> enter(String cookie, String answer, RelyingParty site) {
    Instant now = clock.instant();
    Tried tried =
        challenges
            .take(cookie, null)
            .map(asked -> tried(answer, asked, site, now))
            .orElse(new Tried(Optional.empty(), null));
    tried
        .entered()
        .ifPresentOrElse(
            who -> events.publishEvent(new SignedInByPasskey(who.account(), now)),
            () -> {
              var refused = new SignInRefused(Reason.WRONG_PASSKEY, tried.account(), now);
              events.publishEvent(refused);
            });
    return tried.entered();
  }

  private Tried tried(String answer, Bytes challenge, RelyingParty site, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(status -> check(answer, challenge, site, now)));
  }

  private Tried check(String answer, Bytes challenge, RelyingParty site, Instant now) {
    Optional<Passkeys.Found> found = ceremonies.credential(answer).flatMap(passkeys::hold);
    if (found.isEmpty()) {
      return new Tried(Optional.empty(), null);
    }
    Passkeys.Found key = found.get();
    Optional<Kept> proven = ceremonies.authenticate(answer, challenge, site, key);
    Optional<KeptAccount> who = proven.flatMap(kept -> accounts.open(key.account()));
    if (who.isPresent()) {
      passkeys.used(key.id(), proven.orElseThrow(), now);
      accounts.signedIn(key.account(), now);
    }
    return new Tried(who, key.account());
  }
}
