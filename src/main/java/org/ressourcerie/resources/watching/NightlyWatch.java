package org.ressourcerie.resources.watching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.ressourcerie.web.NetworkSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Visits the site once a night, by whichever of its processes comes first. What is due is read from
 * the reports themselves, so that a night when the site was off is made up for.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class NightlyWatch {
  private static final Logger log = LoggerFactory.getLogger(NightlyWatch.class);
  private static final LocalTime HOUR = LocalTime.of(3, 0);

  private final Watching watching;
  private final WatchReports reports;
  private final NetworkSettings network;
  private final Clock clock;

  NightlyWatch(Watching watching, WatchReports reports, NetworkSettings network, Clock clock) {
    this.watching = watching;
    this.reports = reports;
    this.network = network;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 60, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
  void visitIfDue() {
    try {
      if (isDue()) {
        watching.visit("", this::isDue);
      }
    } catch (RuntimeException failure) {
      log.error("The site could not visit itself; nobody looked for what may leak", failure);
    }
  }

  /** Whether no visit has begun since three o'clock last passed, in the network's zone. */
  boolean isDue() {
    ZonedDateTime now = clock.instant().atZone(network.timeZone());
    ZonedDateTime hour = now.with(HOUR);
    Instant since = (hour.isAfter(now) ? hour.minusDays(1) : hour).toInstant();
    return reports.last().map(WatchReport::began).filter(began -> !began.isBefore(since)).isEmpty();
  }
}
