package org.ressourcerie.search.indexing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.ChangesSeen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells this process of changes made by any other, as soon as they are committed. Apart from the
 * thread that indexes, because a page that is no longer true must not wait for a long indexing.
 */
@Component
@ConditionalOnWebApplication
class ChangeWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ChangeWatch.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration STOPPING = Duration.ofSeconds(5);

  private final Changes changes;
  private final ApplicationEventPublisher events;
  private final Doorbell doorbell;
  private volatile boolean running;
  private volatile @Nullable Thread thread;
  private long seen = -1;
  private volatile CountDownLatch pause = new CountDownLatch(1);
  private boolean deaf;

  ChangeWatch(Changes changes, ApplicationEventPublisher events, DataSource database) {
    this.changes = changes;
    this.events = events;
    this.doorbell = new Doorbell(database);
  }

  @Override
  public void start() {
    running = true;
    doorbell.enter();
    pause = new CountDownLatch(1);
    thread = Thread.ofPlatform().daemon().name("change-watch").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    doorbell.leave();
    pause.countDown();
    Thread watch = thread;
    if (watch != null) {
      try {
        watch.join(STOPPING);
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (running) {
      try {
        doorbell.await(POLL);
        look();
        deaf = false;
      } catch (SQLException | RuntimeException failure) {
        lost(failure);
      }
    }
    doorbell.close();
  }

  private void look() {
    long last = changes.last().change();
    if (last != seen) {
      seen = last;
      events.publishEvent(new ChangesSeen());
    }
  }

  /** Deaf, it says that something may have changed for as long as it cannot know. */
  private void lost(Exception failure) {
    if (!running) {
      return;
    }
    if (!deaf) {
      log.warn(
          "Changes are not heard of; nothing rendered is kept until they are: {}",
          failure.toString());
      deaf = true;
    }
    doorbell.close();
    events.publishEvent(new ChangesSeen());
    try {
      if (pause.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        running = false;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
