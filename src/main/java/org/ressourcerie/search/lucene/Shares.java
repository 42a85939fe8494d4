package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Lets a search of a large index go through its segments on two processors at once, when one of
 * them has nothing to do: under load each search stays on its own, which costs less in all.
 */
final class Shares implements AutoCloseable {
  /** Documents below which a second thread costs as much as it brings. */
  private static final int LARGE = 20_000;

  private static final int OTHERS =
      Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 0, 4);

  private final int large;
  private final Semaphore idle;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("searching-", 1).factory());

  Shares() {
    this(LARGE, OTHERS);
  }

  /**
   * @param large documents from which a search is shared
   * @param others threads that may take a share at a time
   */
  Shares(int large, int others) {
    this.large = large;
    this.idle = new Semaphore(others);
  }

  /** Walks through some segments, in the order of the index. */
  interface Walk {
    void through(List<LeafReaderContext> segments) throws IOException;
  }

  /**
   * Goes through all segments: by one walk, or half by another at the same time.
   *
   * @return whether the other was used
   */
  boolean walk(List<LeafReaderContext> segments, Walk one, Walk other) throws IOException {
    List<LeafReaderContext> first = new ArrayList<>();
    List<LeafReaderContext> second = new ArrayList<>();
    share(segments, first, second);
    if (second.isEmpty() || size(segments) < large || !idle.tryAcquire()) {
      one.through(segments);
      return false;
    }
    Future<?> elsewhere;
    try {
      elsewhere =
          threads.submit(
              () -> {
                try {
                  other.through(second);
                } finally {
                  idle.release();
                }
                return null;
              });
    } catch (RejectedExecutionException closing) {
      idle.release();
      one.through(segments);
      return false;
    }
    try {
      one.through(first);
    } finally {
      await(elsewhere);
    }
    return true;
  }

  /** The largest first, each to the smaller half. */
  private static void share(
      List<LeafReaderContext> segments,
      List<LeafReaderContext> first,
      List<LeafReaderContext> second) {
    segments.stream()
        .sorted(Comparator.comparingInt((LeafReaderContext leaf) -> -leaf.reader().maxDoc()))
        .forEach(leaf -> (size(first) <= size(second) ? first : second).add(leaf));
    first.sort(Comparator.comparingInt(leaf -> leaf.ord));
    second.sort(Comparator.comparingInt(leaf -> leaf.ord));
  }

  private static int size(List<LeafReaderContext> segments) {
    return segments.stream().mapToInt(leaf -> leaf.reader().maxDoc()).sum();
  }

  /** What failed there fails here, as itself. */
  private static void await(Future<?> elsewhere) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          elsewhere.get();
          return;
        } catch (InterruptedException stopping) {
          // The snapshot must not be given back under the other's feet.
          interrupted = true;
        }
      }
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case IOException io -> throw io;
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new IOException(failure);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
