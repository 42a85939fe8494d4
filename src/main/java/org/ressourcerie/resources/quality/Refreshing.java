package org.ressourcerie.resources.quality;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ressourcerie.resources.linking.LinksLooked;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.search.ChangesSeen;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.web.NetworkSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks again at what has changed, soon after it did, and at everything once a night: rules, dates
 * and links change too. What is to be looked at is in the database, so that a stop loses nothing.
 */
@Component
@ConditionalOnWebApplication
class Refreshing implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(Refreshing.class);
  private static final LocalTime HOUR = LocalTime.of(4, 0);

  private final KeptFindings findings;
  private final NetworkSettings network;
  private final Clock clock;
  private final AtomicInteger woken = new AtomicInteger();
  private volatile boolean stopping;

  Refreshing(KeptFindings findings, NetworkSettings network, Clock clock) {
    this.findings = findings;
    this.network = network;
    this.clock = clock;
  }

  /** With the change itself: both are committed, or neither. */
  @EventListener
  void on(ContentChanged changed) {
    if (changed.type().equals(Resources.TYPE)) {
      findings.ask(changed.numbers());
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void after(ContentChanged changed) {
    wake();
  }

  /** What another process has changed. */
  @EventListener
  void on(ChangesSeen seen) {
    wake();
  }

  @EventListener
  void on(LinksLooked looked) {
    findings.askForThose(looked.changed());
    wake();
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    wake();
  }

  @Scheduled(initialDelay = 15, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
  void everyNight() {
    ZonedDateTime now = clock.instant().atZone(network.timeZone());
    ZonedDateTime hour = now.with(HOUR);
    findings.askForThoseBefore((hour.isAfter(now) ? hour.minusDays(1) : hour).toInstant());
    wake();
  }

  /** One thread at a time; who wakes it while it works is heard when it has done. */
  private void wake() {
    if (woken.getAndIncrement() == 0 && !stopping) {
      Thread.ofVirtual().name("proofing").start(this::work);
    }
  }

  private void work() {
    int heard;
    do {
      heard = woken.get();
      try {
        boolean more = true;
        while (more && !stopping) {
          more = findings.lookAtSome();
        }
      } catch (RuntimeException failure) {
        if (!stopping) {
          log.error("What is published could not be looked at; it will be in 20 minutes", failure);
        }
      }
    } while (!woken.compareAndSet(heard, 0));
  }

  @Override
  public void destroy() {
    stopping = true;
  }
}
