package org.ressourcerie.members.registering;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.NetworkSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tidies every hour, so that requests end in time where nobody asks for weeks. */
@Component
@ConditionalOnWebApplication
class TidyingRound implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TidyingRound.class);

  private final Tidying tidying;
  private final NetworkSettings network;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private volatile @Nullable ScheduledExecutorService hours;

  TidyingRound(
      Tidying tidying,
      NetworkSettings network,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.tidying = tidying;
    this.network = network;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void start() {
    var fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("join-requests").factory());
    var unused = fresh.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.HOURS);
    hours = fresh;
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = hours;
    hours = null;
    if (ending != null) {
      ending.shutdownNow();
    }
  }

  @Override
  public boolean isRunning() {
    return hours != null;
  }

  private void round() {
    try {
      transaction.executeWithoutResult(status -> tidying.tidy(clock.instant(), network));
    } catch (RuntimeException failure) {
      log.error("Requests to enter could not be tidied; they will be in an hour", failure);
    }
  }
}
