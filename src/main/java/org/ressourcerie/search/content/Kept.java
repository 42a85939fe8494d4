package org.ressourcerie.search.content;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something read from the database and kept in memory. The former one answers while a new one is
 * read, so that nobody waits but the first who asks; what needs to be true now is asked elsewhere.
 */
public final class Kept<T> {
  private static final Logger log = LoggerFactory.getLogger(Kept.class);
  private static final long FRESH = Duration.ofMinutes(5).toNanos();
  private static final long AT_LEAST = Duration.ofSeconds(10).toNanos();

  private final Supplier<T> reading;
  private final AtomicBoolean loading = new AtomicBoolean();
  private volatile boolean changed;
  private volatile @Nullable Read<T> read;

  public Kept(Supplier<T> reading) {
    this.reading = reading;
  }

  /** What was read last: ten seconds old when a change was heard of, else five minutes. */
  public T get() {
    Read<T> present = read;
    if (present == null) {
      refresh();
      return Objects.requireNonNull(read).value();
    }
    long age = System.nanoTime() - present.at();
    if ((age > FRESH || (changed && age > AT_LEAST)) && loading.compareAndSet(false, true)) {
      Thread.ofVirtual().name("keeping").start(this::refreshInTime);
    }
    return present.value();
  }

  /** What was read may be outdated. */
  public void changed() {
    changed = true;
  }

  /** Reads again, before it returns. */
  public void refresh() {
    changed = false;
    long at = System.nanoTime();
    read = new Read<>(reading.get(), at);
  }

  private void refreshInTime() {
    try {
      refresh();
    } catch (RuntimeException failure) {
      log.warn("What is kept could not be read again; the former stays: {}", failure.toString());
    } finally {
      loading.set(false);
    }
  }

  private record Read<T>(T value, long at) {}
}
