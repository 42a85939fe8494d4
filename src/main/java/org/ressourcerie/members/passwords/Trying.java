package org.ressourcerie.members.passwords;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ressourcerie.members.SignInRefused;
import org.ressourcerie.members.SignInRefused.Reason;
import org.ressourcerie.members.SignedInByPassword;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.members.signin.AccountQueries;
import org.ressourcerie.members.signin.Throttle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in whoever knows the password of an open account, after a few tries at most. */
@Component
@EnableConfigurationProperties(PasswordSettings.class)
class Trying {
  private final Passwords passwords;
  private final Checking checking;
  private final AccountQueries accounts;
  private final Throttle throttle;
  private final PasswordSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Trying(
      Passwords passwords,
      Checking checking,
      AccountQueries accounts,
      Throttle throttle,
      PasswordSettings settings,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.passwords = passwords;
    this.checking = checking;
    this.accounts = accounts;
    this.throttle = throttle;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What a password did. */
  sealed interface Outcome {}

  record Entered(KeptAccount account) implements Outcome {}

  /** A wrong password, none, an unknown address, a closed account: nothing tells which. */
  record Refused() implements Outcome {}

  record TooOften(Duration pause) implements Outcome {}

  /** The address is one that a mail could reach. */
  Outcome enter(String address, String password, String network) {
    Instant now = clock.instant();
    Optional<Duration> wait =
        Objects.requireNonNull(
            transaction.execute(status -> throttle.take(limits(address, network))));
    if (wait.isPresent()) {
      refuse(Reason.TOO_OFTEN, address, now);
      return new TooOften(wait.get());
    }
    Optional<Passwords.Kept> kept = passwords.at(address);
    boolean right = checking.matches(password, kept);
    Optional<KeptAccount> who =
        right ? kept.flatMap(one -> accounts.open(one.account())) : Optional.empty();
    if (who.isEmpty()) {
      refuse(Reason.WRONG_PASSWORD, address, now);
      return new Refused();
    }
    accounts.signedIn(who.get().account(), now);
    events.publishEvent(new SignedInByPassword(who.get().account(), now));
    return new Entered(who.get());
  }

  private void refuse(Reason reason, String address, Instant now) {
    Long account = passwords.account(address).orElse(null);
    events.publishEvent(new SignInRefused(reason, account, now));
  }

  private List<Throttle.Limit> limits(String address, String network) {
    String tried = "password " + address;
    return List.of(
        new Throttle.Limit(tried, settings.triesByAddress(), Duration.ofMinutes(15)),
        new Throttle.Limit(tried, settings.triesByAddressDaily(), Duration.ofDays(1)),
        new Throttle.Limit(
            "password from " + network, settings.triesByNetwork(), Duration.ofHours(1)));
  }
}
