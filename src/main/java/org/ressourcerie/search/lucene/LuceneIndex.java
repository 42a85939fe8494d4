package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.spi.SearchableItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live index on disk, in the hands of its one writer. Used by one thread. */
final class LuceneIndex implements LiveIndex {
  private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

  private final IndexFolder folder;
  private final FileChannel lock;
  private final LuceneSearchEngine engine;
  private final String name;
  private @Nullable Written written;
  private Optional<Position> position = Optional.empty();
  private boolean whole = true;

  LuceneIndex(IndexFolder folder, FileChannel lock, LuceneSearchEngine engine) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.engine = engine;
    this.name = engine.kind() + ":" + folder.name();
    folder.tidy();
    Optional<Path> current = folder.current();
    if (current.isPresent()) {
      openExisting(current.get());
    }
  }

  /** An index that cannot be opened is no failure: the database holds everything, it is rebuilt. */
  private void openExisting(Path path) {
    try {
      position = Written.position(path);
      if (position.isPresent()) {
        whole = Written.isWhole(path, engine.vectors());
        written = Written.open(path, engine.weights(), engine.vectors(), whole);
      }
    } catch (IOException | RuntimeException broken) {
      log.warn("The index in {} cannot be read and will be rebuilt: {}", path, broken.toString());
      position = Optional.empty();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Position> position() {
    return engine.isBroken() || isGone() ? Optional.empty() : position;
  }

  @Override
  public boolean isWhole() {
    return whole;
  }

  /** Whether someone took the index away from under its writer. */
  private boolean isGone() {
    try {
      return written != null && !folder.current().equals(Optional.of(written.path()));
    } catch (IOException failure) {
      return true;
    }
  }

  @Override
  public void put(String type, List<SearchableItem> items) {
    writing().put(type, items);
  }

  @Override
  public void remove(String type, Collection<Long> numbers) {
    writing().remove(type, numbers);
  }

  @Override
  public void commit(Position reached) {
    try {
      writing().commit(reached);
      position = Optional.of(reached);
      engine.refresh();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public NewIndex rebuild() {
    try {
      return new Beside(Written.open(folder.fresh(), engine.weights(), engine.vectors(), true));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try (lock) {
      if (written != null) {
        written.close();
        written = null;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Written writing() {
    if (written == null) {
      throw new IllegalStateException("there is no index to write to before it is rebuilt");
    }
    return written;
  }

  private void replaceBy(Written fresh, Position reached) throws IOException {
    fresh.commit(reached);
    folder.point(fresh.path());
    engine.reopen();
    Written former = written;
    written = fresh;
    whole = true;
    position = Optional.of(reached);
    if (former != null) {
      former.close();
    }
    folder.tidy();
  }

  /** The index that is built beside the live one. */
  private final class Beside implements NewIndex {
    private final Written fresh;
    private boolean published;

    Beside(Written fresh) {
      this.fresh = fresh;
    }

    @Override
    public void put(String type, List<SearchableItem> items) {
      fresh.put(type, items);
    }

    @Override
    public void remove(String type, Collection<Long> numbers) {
      fresh.remove(type, numbers);
    }

    @Override
    public void publish(Position reached) {
      try {
        replaceBy(fresh, reached);
        published = true;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() {
      if (!published && written != fresh) {
        fresh.close();
        IndexFolder.drop(fresh.path());
      }
    }
  }
}
