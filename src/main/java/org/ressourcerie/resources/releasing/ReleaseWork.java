package org.ressourcerie.resources.releasing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Publishes what was confirmed, behind the pages: at once where the button was pressed, and within
 * seconds in whichever process is there after a stop. What is left to do is in the database.
 */
@Component
class ReleaseWork implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(ReleaseWork.class);

  /** Drafts between two rests: after each handful all pages are rendered anew. */
  private static final int HANDFUL = 50;

  /** Readers come first: after a handful, four times as long as it took is theirs. */
  private static final int REST = 4;

  /** Of a rest, so that five hundred drafts end within a minute all the same. */
  private static final Duration LONGEST_REST = Duration.ofMillis(3500);

  private final Releasing releasing;
  private final Releases releases;
  private final AtomicInteger woken = new AtomicInteger();
  private volatile boolean stopping;

  ReleaseWork(Releasing releasing, Releases releases) {
    this.releasing = releasing;
    this.releases = releases;
  }

  /** One thread at a time; who wakes it while it works is heard when it has done. */
  void wake() {
    if (woken.getAndIncrement() == 0 && !stopping) {
      Thread.ofVirtual().name("releasing").start(this::work);
    }
  }

  private void work() {
    int heard;
    do {
      heard = woken.get();
      try {
        releaseAll();
      } catch (RuntimeException failure) {
        if (!stopping) {
          log.error("Drafts could not be published together; they are tried again", failure);
        }
      }
    } while (!woken.compareAndSet(heard, 0));
  }

  /** Until none waits that another process has not in hand. */
  void releaseAll() {
    long began = System.nanoTime();
    while (!stopping && releasing.release(HANDFUL) == HANDFUL) {
      rest(Duration.ofNanos(System.nanoTime() - began));
      began = System.nanoTime();
    }
    if (!stopping) {
      releases.close();
    }
  }

  private static void rest(Duration worked) {
    Duration rest = worked.multipliedBy(REST);
    LockSupport.parkNanos((rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST).toNanos());
  }

  @Override
  public void destroy() {
    stopping = true;
  }
}
