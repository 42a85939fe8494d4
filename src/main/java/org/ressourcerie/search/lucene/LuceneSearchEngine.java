package org.ressourcerie.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.SearchUnavailable;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.SearchEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lucene inside this process, its index in one folder. */
final class LuceneSearchEngine implements SearchEngine, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LuceneSearchEngine.class);
  private static final long CHECK_AFTER = Duration.ofSeconds(30).toNanos();

  private final IndexFolder folder;
  private final Weights weights;
  private final PassageVectors vectors;
  private final Shares shares = new Shares();
  private volatile @Nullable OpenIndex open;
  private volatile boolean broken;
  private long checked;

  LuceneSearchEngine(Path folder, Weights weights) {
    this(folder, weights, PassageVectors.NONE);
  }

  LuceneSearchEngine(Path folder, Weights weights, PassageVectors vectors) {
    this.folder = new IndexFolder(folder);
    this.weights = weights;
    this.vectors = vectors;
  }

  @Override
  public String kind() {
    return "lucene";
  }

  @Override
  public Found find(Question question) {
    for (int attempt = 1; ; attempt++) {
      try {
        return find(question, opened());
      } catch (AlreadyClosedException | NoSuchFileException | IndexNotFoundException swapped) {
        // A rebuilt index took its place between opening and searching: the new one answers.
        if (attempt == 3) {
          broken = !(swapped instanceof AlreadyClosedException);
          throw new SearchUnavailable(swapped);
        }
      } catch (CorruptIndexException | EOFException found) {
        broken = true;
        throw new SearchUnavailable(found);
      } catch (IOException | SearchUnavailable failure) {
        throw new SearchUnavailable(failure);
      } catch (RuntimeException | InternalError | AssertionError failure) {
        // A file that was cut under a reader fails in any way: as memory that is not there, or by
        // Lucene's own assertions where they are on.
        if (!broken && isSound()) {
          throw failure;
        }
        broken = true;
        throw new SearchUnavailable(failure);
      }
    }
  }

  @Override
  public boolean answers() {
    try {
      OpenIndex index = opened();
      index.release(index.acquire());
      return !broken;
    } catch (IOException | RuntimeException failure) {
      return false;
    }
  }

  @Override
  public Optional<LiveIndex> write() {
    try {
      Optional<FileChannel> lock = folder.lock();
      return lock.isEmpty()
          ? Optional.empty()
          : Optional.of(new LuceneIndex(folder, lock.get(), this));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void refresh() {
    try {
      try {
        follow();
      } catch (NoSuchFileException | IndexNotFoundException swapped) {
        // Another process put a rebuilt index in place and removed the one being opened.
        follow();
      }
    } catch (IOException failure) {
      broken |= isDamage(failure);
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Whether every file of the index is as it was written. All of it is read: not twice a minute.
   */
  private synchronized boolean isSound() {
    long now = System.nanoTime();
    if (checked != 0 && now - checked < CHECK_AFTER) {
      return true;
    }
    checked = now;
    Optional<Path> current = Optional.empty();
    try {
      current = folder.current();
      if (current.isEmpty()) {
        return false;
      }
      try (Directory directory = FSDirectory.open(current.get());
          DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return true;
    } catch (IOException | RuntimeException | InternalError | AssertionError damage) {
      log.error("The index in {} is damaged and will be rebuilt: {}", current, damage.toString());
      return false;
    }
  }

  private void follow() throws IOException {
    OpenIndex index = open;
    Optional<Path> current = folder.current();
    if (index == null || !current.equals(Optional.of(index.path()))) {
      reopen();
    } else {
      index.refresh();
    }
  }

  @Override
  public void close() throws IOException {
    OpenIndex index = open;
    open = null;
    shares.close();
    if (index != null) {
      index.close();
    }
  }

  Weights weights() {
    return weights;
  }

  PassageVectors vectors() {
    return vectors;
  }

  boolean isBroken() {
    return broken;
  }

  /** Searches in the directory that is pointed at now; searches under way end where they began. */
  synchronized void reopen() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty() || Written.position(current.get()).isEmpty()) {
      // None, or of another schema, whose fields say something else.
      return;
    }
    OpenIndex former = open;
    open = new OpenIndex(current.get(), weights);
    broken = false;
    if (former != null) {
      former.close();
    }
  }

  private Found find(Question question, OpenIndex index) throws IOException {
    Snapshot snapshot = index.acquire();
    try {
      return new Finding(snapshot, weights, question, shares).find();
    } finally {
      index.release(snapshot);
    }
  }

  private static boolean isDamage(IOException failure) {
    return failure instanceof CorruptIndexException
        || failure instanceof EOFException
        || failure instanceof NoSuchFileException
        || failure instanceof IndexNotFoundException;
  }

  private OpenIndex opened() throws IOException {
    OpenIndex index = open;
    if (index == null) {
      reopen();
      index = open;
    }
    if (index == null) {
      throw new SearchUnavailable();
    }
    return index;
  }
}
