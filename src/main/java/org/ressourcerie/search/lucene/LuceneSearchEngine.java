package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.SearchUnavailable;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.SearchEngine;

/** Lucene inside this process, its index in one folder. */
final class LuceneSearchEngine implements SearchEngine, AutoCloseable {
  private final IndexFolder folder;
  private final Weights weights;
  private volatile @Nullable OpenIndex open;
  private volatile boolean broken;

  LuceneSearchEngine(Path folder, Weights weights) {
    this.folder = new IndexFolder(folder);
    this.weights = weights;
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
      } catch (AlreadyClosedException swapped) {
        // A rebuilt index took its place between opening and searching: the new one answers.
        if (attempt == 3) {
          throw new SearchUnavailable(swapped);
        }
      } catch (CorruptIndexException found) {
        broken = true;
        throw new SearchUnavailable(found);
      } catch (IOException failure) {
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
      throw new UncheckedIOException(failure);
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
    if (index != null) {
      index.close();
    }
  }

  Weights weights() {
    return weights;
  }

  boolean isBroken() {
    return broken;
  }

  /** Searches in the directory that is pointed at now; searches under way end where they began. */
  synchronized void reopen() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) {
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
      return new Finding(snapshot, weights, question).find();
    } finally {
      index.release(snapshot);
    }
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
