package org.ressourcerie.members.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.members.SignInRefused;
import org.ressourcerie.members.SignInRefused.Reason;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.web.WayBack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes note that a code was asked for, and answers. Whether the address has an account is looked
 * up afterwards, by {@link Sending}: neither the words nor the time of the answer can tell.
 */
@Component
@EnableConfigurationProperties(SignInSettings.class)
class Asking {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Codes codes;
  private final Throttle throttle;
  private final Sending sending;
  private final SignInSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Asking(
      Codes codes,
      Throttle throttle,
      Sending sending,
      SignInSettings settings,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.codes = codes;
    this.throttle = throttle;
    this.sending = sending;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What became of it: a number to come back with, or a time to wait. */
  record Answer(UUID id, Optional<Duration> pause) {}

  /** The address is one that {@link MailAddress} understood. */
  Answer ask(String address, String network, String back, Reader reader) {
    UUID id = UUID.randomUUID();
    Optional<Duration> wait =
        transaction.execute(
            status -> {
              Optional<Duration> tooOften = throttle.take(limits(address, network));
              if (tooOften.isEmpty()) {
                codes.put(
                    id,
                    address,
                    WayBack.of(back),
                    settings.tries(),
                    clock.instant(),
                    settings.codeLasts());
              }
              return tooOften;
            });
    if (wait.isEmpty()) {
      sending.later(id, address, reader);
    } else {
      events.publishEvent(new SignInRefused(Reason.TOO_OFTEN, clock.instant()));
    }
    return new Answer(id, wait);
  }

  private List<Throttle.Limit> limits(String address, String network) {
    String asked = "asked " + address;
    return List.of(
        new Throttle.Limit(asked, settings.asksByAddress(), QUARTER),
        new Throttle.Limit(asked, settings.asksByAddressDaily(), DAY),
        new Throttle.Limit("asked from " + network, settings.asksByNetwork(), HOUR));
  }
}
