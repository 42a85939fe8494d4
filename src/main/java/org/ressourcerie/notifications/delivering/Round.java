package org.ressourcerie.notifications.delivering;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.notifications.outbox.MailWritten;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The thread that delivers: as soon as a mail is committed here, when one is due again, and now and
 * then for those that another process wrote.
 */
@Component
@ConditionalOnWebApplication
class Round implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Round.class);
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Delivering delivering;
  private final Semaphore bell = new Semaphore(0);
  private volatile @Nullable Thread thread;

  Round(Delivering delivering) {
    this.delivering = delivering;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(MailWritten written) {
    bell.release();
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("mail").start(this::run);
  }

  @Override
  public void stop() {
    Thread rounds = thread;
    thread = null;
    if (rounds != null) {
      bell.release();
      try {
        rounds.join(Duration.ofSeconds(8));
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (isRunning()) {
      Duration pause = LONGEST;
      try {
        delivering.round();
        pause = delivering.idle(LONGEST);
      } catch (RuntimeException failure) {
        log.error("Mails could not be delivered; the next round tries again", failure);
      }
      await(pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause);
    }
  }

  private void await(Duration pause) {
    try {
      if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException leaving) {
      thread = null;
    }
  }
}
