package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ressourcerie.search.engine.IndexTarget;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.spi.SearchableItem;

/** One directory of the index, open for writing. */
final class Written implements IndexTarget, AutoCloseable {
  private static final int THREADS = 2;
  private static final int FEW = 8;
  private static final double BUFFER_MB = 64;

  /** Each word of a question is looked up in each segment; few are written, many are read. */
  private static final int SEGMENTS_PER_TIER = 4;

  private static final String CHANGE = "change";
  private static final String LINEAGE = "lineage";
  private static final String SCHEMA = "schema";
  private static final String SPACE = "space";

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final PassageVectors vectors;
  private final String space;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().name("indexing-", 1).factory());

  private Written(
      Path path, Directory directory, IndexWriter writer, PassageVectors vectors, String space) {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
    this.vectors = vectors;
    this.space = space;
  }

  /**
   * @param whole whether all that stands there already was put with these vectors
   */
  static Written open(Path path, Weights weights, PassageVectors vectors, boolean whole)
      throws IOException {
    Directory directory = FSDirectory.open(path);
    IndexWriterConfig settings = new IndexWriterConfig(new KeywordAnalyzer());
    settings.setSimilarity(weights.similarity());
    settings.setRAMBufferSizeMB(BUFFER_MB);
    settings.setCommitOnClose(false);
    settings.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER));
    return new Written(
        path,
        directory,
        new IndexWriter(directory, settings),
        vectors,
        whole ? vectors.space() : "");
  }

  /** The change reached by the last commit here; empty when its schema is not ours. */
  static Optional<Position> position(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path)) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      String change = data.get(CHANGE);
      String lineage = data.get(LINEAGE);
      return change != null && lineage != null && Fields.SCHEMA.equals(data.get(SCHEMA))
          ? Optional.of(new Position(lineage, Long.parseLong(change)))
          : Optional.empty();
    }
  }

  Path path() {
    return path;
  }

  /** Whether all that was committed here was to have vectors of today's kind, if any is. */
  static boolean isWhole(Path path, PassageVectors vectors) throws IOException {
    try (Directory directory = FSDirectory.open(path)) {
      Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
      return vectors.space().isEmpty() || vectors.space().equals(data.get(SPACE));
    }
  }

  @Override
  public void put(String type, List<SearchableItem> items) {
    Blocks blocks = Blocks.of(type, items, vectors);
    if (items.size() < FEW) {
      items.forEach(item -> put(blocks, item));
      return;
    }
    List<Future<?>> shares = new ArrayList<>();
    for (int share = 0; share < THREADS; share++) {
      int first = share;
      shares.add(
          threads.submit(
              () -> {
                for (int i = first; i < items.size(); i += THREADS) {
                  put(blocks, items.get(i));
                }
              }));
    }
    shares.forEach(Written::await);
  }

  @Override
  public void remove(String type, Collection<Long> numbers) {
    try {
      for (long number : numbers) {
        writer.deleteDocuments(Block.term(type, number));
      }
      vectors.gone(type, numbers);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void commit(Position reached) throws IOException {
    Map<String, String> data = new HashMap<>();
    data.put(CHANGE, Long.toString(reached.change()));
    data.put(LINEAGE, reached.lineage());
    data.put(SCHEMA, Fields.SCHEMA);
    if (!space.isEmpty()) {
      data.put(SPACE, space);
    }
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      writer.rollback();
      directory.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void put(Blocks blocks, SearchableItem item) {
    try {
      writer.updateDocuments(blocks.term(item), Lengths.everywhere(blocks.of(item)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the index could not be written", failure.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while writing the index", stopping);
    }
  }
}
