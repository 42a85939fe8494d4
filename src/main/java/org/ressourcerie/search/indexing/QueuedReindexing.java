package org.ressourcerie.search.indexing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ressourcerie.search.ReindexReport;
import org.ressourcerie.search.Reindexing;
import org.springframework.stereotype.Component;

/** Asks through the database, since the writers may be other processes, and watches it there. */
@Component
class QueuedReindexing implements Reindexing {
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final Duration LONGEST_REBUILD = Duration.ofHours(12);

  private final Changes changes;
  private final Followers followers;
  private final RebuildRequests requests;

  QueuedReindexing(Changes changes, Followers followers, RebuildRequests requests) {
    this.changes = changes;
    this.followers = followers;
    this.requests = requests;
  }

  @Override
  public ReindexReport run(Consumer<Progress> progress) {
    long request = requests.ask();
    changes.notifyWriter();
    await(
        LONGEST_REBUILD,
        () -> {
          RebuildRequests.State state = requests.state(request);
          progress.accept(new Progress(state.items()));
          return state.done();
        });
    RebuildRequests.State end = requests.state(request);
    return new ReindexReport(end.items(), end.seconds());
  }

  @Override
  public void awaitUpToDate(Duration longest) {
    long wanted = changes.last().change();
    await(longest, () -> followers.reached() >= wanted);
  }

  private static void await(Duration longest, BooleanSupplier reached) {
    long end = System.nanoTime() + longest.toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the index has not followed within " + longest);
      }
      try {
        Thread.sleep(LOOK_EVERY);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while waiting for the index", stopping);
      }
    }
  }
}
