package org.ressourcerie.members.registering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.members.signin.Reader;
import org.ressourcerie.members.signin.Secret;
import org.ressourcerie.members.signin.Throttle;
import org.ressourcerie.notifications.Outbox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves a newcomer's own address by a code. Every address gets the same mail and the same pages:
 * whether it has an account is not looked up before it is proven.
 */
@Component
@EnableConfigurationProperties(RegisteringSettings.class)
class Proving {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final JoinRequests requests;
  private final Throttle throttle;
  private final Tidying tidying;
  private final Outbox outbox;
  private final RegisteringSettings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Proving(
      JoinRequests requests,
      Throttle throttle,
      Tidying tidying,
      Outbox outbox,
      RegisteringSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.requests = requests;
    this.throttle = throttle;
    this.tidying = tidying;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What became of it: a number to come back with, or a time to wait. */
  record Started(UUID id, Optional<Duration> pause) {}

  /** What a code did. */
  sealed interface Outcome {}

  /** The address is proven; the request has this number from now on. */
  record Proven(UUID id) implements Outcome {}

  record Wrong(int triesLeft) implements Outcome {}

  /** Used, too old, replaced by another, or typed wrong too often. */
  record Dead() implements Outcome {}

  record TooOften(Duration pause) implements Outcome {}

  /** The address is in lower case. */
  Started start(String address, String network, Reader reader) {
    UUID id = UUID.randomUUID();
    Optional<Duration> wait =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  Optional<Duration> tooOften = throttle.take(limits(address, network));
                  if (tooOften.isEmpty()) {
                    send(id, address, reader);
                  }
                  return tooOften;
                }));
    return new Started(id, wait);
  }

  private void send(UUID id, String address, Reader reader) {
    Instant now = clock.instant();
    tidying.tidy(now, reader.network());
    String code = Secret.code();
    requests.start(
        id,
        address,
        reader.words().language(),
        Secret.of(code),
        settings.tries(),
        now,
        now.plus(settings.codeLasts()));
    outbox.put(new NewcomerLetters(reader).code(address, id, code, settings.codeLasts()));
  }

  private List<Throttle.Limit> limits(String address, String network) {
    String asked = "joins " + address;
    return List.of(
        new Throttle.Limit(asked, settings.asksByAddress(), QUARTER),
        new Throttle.Limit(asked, settings.asksByAddressDaily(), DAY),
        new Throttle.Limit("joins from " + network, settings.asksByNetwork(), HOUR));
  }

  /** The code is six digits. Of many at once with the right one, exactly one proves it. */
  Outcome prove(UUID id, String code, String network) {
    return Objects.requireNonNull(transaction.execute(status -> decide(id, code, network)));
  }

  private Outcome decide(UUID id, String code, String network) {
    Instant now = clock.instant();
    List<Throttle.Limit> limits = wrong(network);
    Optional<Duration> wait = throttle.look(limits);
    if (wait.isPresent()) {
      return new TooOften(wait.get());
    }
    // Held first: what is read of the code afterwards is what the last one left.
    Optional<JoinRequests.Proof> found =
        requests.hold(id).flatMap(held -> requests.proof(id)).filter(proof -> proof.isLive(now));
    if (found.isEmpty()) {
      return new Dead();
    }
    if (!Secret.matches(code, found.get().secret())) {
      requests.miss(id);
      throttle.take(limits);
      int left = found.get().triesLeft() - 1;
      return left == 0 ? new Dead() : new Wrong(left);
    }
    // Whoever only asked for the code, maybe for someone else's address, does not know this number.
    UUID known = UUID.randomUUID();
    requests.prove(id, known, now);
    return new Proven(known);
  }

  /** Wrong codes of this network, whatever they should prove. */
  List<Throttle.Limit> wrong(String network) {
    return List.of(
        new Throttle.Limit("wrong to join from " + network, settings.wrongByNetwork(), HOUR));
  }
}
