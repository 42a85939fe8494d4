package org.ressourcerie.resources.linking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.spi.NetworkIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Watches the links once a night, by whichever of the site's processes comes first; a night when
 * the site was off is made up for. Nothing is asked while the site does not know its own address.
 */
@Component
@ConditionalOnWebApplication
class NightlyLinks {
  private static final Logger log = LoggerFactory.getLogger(NightlyLinks.class);
  private static final LocalTime HOUR = LocalTime.of(1, 0);

  private final LinkWatch watch;
  private final LinkRows rows;
  private final NetworkSettings settings;
  private final ObjectProvider<NetworkIdentity> identities;
  private final Clock clock;

  NightlyLinks(
      LinkWatch watch,
      LinkRows rows,
      NetworkSettings settings,
      ObjectProvider<NetworkIdentity> identities,
      Clock clock) {
    this.watch = watch;
    this.rows = rows;
    this.settings = settings;
    this.identities = identities;
    this.clock = clock;
  }

  /** In a thread of its own: a night lasts hours, and other rounds wait for this one. */
  @Scheduled(initialDelay = 70, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
  void watchIfDue() {
    if (!network().siteAddress().isEmpty() && isDue()) {
      Thread.ofVirtual().name("links").start(this::watch);
    }
  }

  private void watch() {
    try {
      watch.watch(network().siteAddress(), since(), this::isDue);
    } catch (RuntimeException failure) {
      log.error("The links could not be watched", failure);
    }
  }

  /** Whether no watch has begun since one o'clock last passed, in the network's zone. */
  boolean isDue() {
    Instant since = since();
    return rows.last().filter(night -> !night.began().isBefore(since)).isEmpty();
  }

  private Instant since() {
    ZonedDateTime now = clock.instant().atZone(settings.timeZone());
    ZonedDateTime hour = now.with(HOUR);
    return (hour.isAfter(now) ? hour.minusDays(1) : hour).toInstant();
  }

  private NetworkSettings network() {
    return identities.stream()
        .map(NetworkIdentity::identity)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(settings);
  }
}
