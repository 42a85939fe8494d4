package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One directory of the index, open for searching; it follows the writer's commits. */
final class OpenIndex implements AutoCloseable {
  private final Path path;
  private final Directory directory;
  private final SearcherManager manager;
  private final FacetsBySegment facets = new FacetsBySegment();

  OpenIndex(Path path, Weights weights) throws IOException {
    this.path = path;
    this.directory = FSDirectory.open(path);
    this.manager =
        new SearcherManager(
            directory,
            new SearcherFactory() {
              @Override
              public Snapshot newSearcher(IndexReader reader, @Nullable IndexReader previous)
                  throws IOException {
                return new Snapshot(reader, weights, facets);
              }
            });
  }

  Path path() {
    return path;
  }

  Snapshot acquire() throws IOException {
    return (Snapshot) manager.acquire();
  }

  void release(Snapshot snapshot) throws IOException {
    manager.release(snapshot);
  }

  void refresh() throws IOException {
    manager.maybeRefreshBlocking();
  }

  @Override
  public void close() throws IOException {
    manager.close();
    directory.close();
  }
}
