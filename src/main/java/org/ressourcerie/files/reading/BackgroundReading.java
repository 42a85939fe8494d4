package org.ressourcerie.files.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.FileStored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** One thread that reads waiting files while the application runs, woken by each stored file. */
@Component
class BackgroundReading implements SmartLifecycle, FileReading {
  private static final Logger log = LoggerFactory.getLogger(BackgroundReading.class);
  private final Reader reader;
  private final ReadingQueue queue;
  private final ReadingSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean stored;
  private long finished;
  private @Nullable Thread thread;

  BackgroundReading(Reader reader, ReadingQueue queue, ReadingSettings settings) {
    this.reader = reader;
    this.queue = queue;
    this.settings = settings;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(FileStored event) {
    wake(true);
  }

  @Override
  public boolean awaitRead(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!queue.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      // Another process may be the one that reads: look again from time to time.
      awaitFinished(Math.min(left, TimeUnit.MILLISECONDS.toNanos(250)));
    }
    return true;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("file-reading").start(this::run);
  }

  @Override
  public void stop() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      running.join(Duration.ofSeconds(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    long lastWork = System.nanoTime();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (readNext()) {
          lastWork = System.nanoTime();
          wake(false);
        } else {
          restAfter(lastWork);
          pause();
        }
      }
    } finally {
      reader.rest();
    }
  }

  /** Reads one file; false when none waits, or the outside (database, disk, processes) failed. */
  private boolean readNext() {
    try {
      return reader.readNext();
    } catch (IOException | RuntimeException failure) {
      if (!Thread.currentThread().isInterrupted()) {
        log.error("Texts cannot be read now; trying again soon", failure);
      }
      return false;
    }
  }

  private void restAfter(long lastWork) {
    if (System.nanoTime() - lastWork > settings.idle().toNanos()) {
      reader.rest();
    }
  }

  private void wake(boolean newFile) {
    lock.lock();
    try {
      if (newFile) {
        stored = true;
      } else {
        finished++;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Until a file is stored here, or it is time to look for those that others stored. */
  private void pause() {
    lock.lock();
    try {
      long left = settings.poll().toNanos();
      while (!stored && left > 0) {
        left = changed.awaitNanos(left);
      }
      stored = false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void awaitFinished(long nanos) {
    lock.lock();
    try {
      long seen = finished;
      long left = nanos;
      while (finished == seen && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
