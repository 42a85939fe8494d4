package org.ressourcerie.search.vectors;

import java.time.Duration;
import org.ressourcerie.search.Embeddings;
import org.ressourcerie.search.Reindexing;

/** Waits for the backlog, by looking at the database: another process may be the one that asks. */
final class Completion implements Embeddings {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private final Backlog backlog;
  private final Reindexing index;

  Completion(Backlog backlog, Reindexing index) {
    this.backlog = backlog;
    this.index = index;
  }

  @Override
  public void awaitComplete(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    index.awaitUpToDate(longest);
    while (!backlog.isDone()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("passages have no vectors after " + longest);
      }
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while waiting for vectors", stopping);
      }
    }
    index.awaitUpToDate(longest);
  }
}
