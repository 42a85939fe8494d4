package org.ressourcerie.search.indexing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.SearchEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that keeps the index true in the one process that may write it. In the others it shows
 * what was written, and takes over when the writer goes.
 */
@Component
class IndexUpdater implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IndexUpdater.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_REST = Duration.ofMillis(250);
  private static final Duration STOPPING = Duration.ofSeconds(8);

  private final SearchEngine engine;
  private final Indexing indexing;
  private final Doorbell doorbell;
  private volatile boolean running;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private @Nullable LiveIndex index;
  private int failures;

  IndexUpdater(SearchEngine engine, Indexing indexing, DataSource database) {
    this.engine = engine;
    this.indexing = indexing;
    this.doorbell = new Doorbell(database);
  }

  @Override
  public void start() {
    running = true;
    doorbell.enter();
    stopping = new CountDownLatch(1);
    thread = Thread.ofPlatform().name("index-updater").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    Thread updater = thread;
    if (updater != null) {
      stopping.countDown();
      doorbell.leave();
      // No interruption: it would close the files that Lucene is writing.
      try {
        updater.join(STOPPING);
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (running) {
      try {
        long began = System.nanoTime();
        turn();
        recovered();
        rest(Duration.ofNanos(System.nanoTime() - began));
        doorbell.await(POLL);
      } catch (SQLException | RuntimeException failure) {
        if (running) {
          failed(failure);
        }
      }
    }
    letGo();
  }

  private void turn() {
    if (index == null) {
      Optional<LiveIndex> taken = engine.write();
      index = taken.orElse(null);
    }
    if (index == null) {
      engine.refresh();
    } else {
      indexing.advance(index);
    }
  }

  /** As long as it worked: a stream of changes becomes fewer turns, and pages keep the machine. */
  private void rest(Duration worked) {
    Duration rest = worked.compareTo(LONGEST_REST) < 0 ? worked : LONGEST_REST;
    try {
      boolean stopped = stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS);
      running = running && !stopped;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void recovered() {
    if (failures > 0) {
      log.info("The index follows again");
      failures = 0;
    }
  }

  /** What was written and not committed is dropped: it will be written again from the position. */
  private void failed(Exception failure) {
    if (failures++ == 0) {
      log.error("The index cannot follow; it will try again until it can", failure);
    }
    letGo();
    try {
      long pause = POLL.toMillis() << Math.min(failures - 1, 5);
      boolean stopped =
          stopping.await(Math.min(pause, LONGEST_PAUSE.toMillis()), TimeUnit.MILLISECONDS);
      running = running && !stopped;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void letGo() {
    doorbell.close();
    LiveIndex held = index;
    index = null;
    if (held != null) {
      try {
        held.close();
      } catch (RuntimeException failure) {
        log.warn("The index could not be closed: {}", failure.toString());
      }
    }
  }
}
