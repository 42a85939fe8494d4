package org.ressourcerie.admin.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Erases old lines while the site runs, also on one where nothing happens that would be logged.
 * Several processes may do it at once.
 */
@Component
@ConditionalOnWebApplication
class Erasing implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Erasing.class);
  private static final int PAUSE = 6 * 60;

  private final AuditLog audit;

  /** Made anew at each start: a context may be paused and go on. */
  private volatile @Nullable ScheduledExecutorService rounds;

  Erasing(AuditLog audit) {
    this.audit = audit;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("audit").factory());
    var unused = started.scheduleWithFixedDelay(this::round, 1, PAUSE, TimeUnit.MINUTES);
    rounds = started;
  }

  @Override
  public void stop() {
    ScheduledExecutorService stopped = rounds;
    rounds = null;
    if (stopped != null) {
      stopped.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }

  private void round() {
    try {
      audit.erase();
    } catch (RuntimeException failure) {
      log.error("Old lines of the audit log were not erased; the next round tries again", failure);
    }
  }
}
