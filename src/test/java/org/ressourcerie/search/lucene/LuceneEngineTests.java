package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.search.MemoryContent.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.search.engine.LiveIndex;
import org.ressourcerie.search.engine.NewIndex;
import org.ressourcerie.search.engine.Position;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.engine.SearchEngineContract;

class LuceneEngineTests extends SearchEngineContract {
  @TempDir Path folder;
  @TempDir Path another;

  @Override
  protected SearchEngine open() {
    return LuceneEngines.in(folder);
  }

  @Override
  protected void giveAnotherSchema() {
    try (Directory directory = FSDirectory.open(new IndexFolder(folder).current().orElseThrow());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      data.put("schema", "another");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aBrokenIndexAsksToBeRebuilt() throws IOException {
    try (LuceneSearchEngine first = new LuceneSearchEngine(another, Weights.CHOSEN);
        LiveIndex index = first.write().orElseThrow();
        NewIndex fresh = index.rebuild()) {
      fresh.put("resource", List.of(item(1, "Un", "girafe")));
      fresh.publish(new Position("test", 1));
    }
    try (var files = Files.walk(another)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (LuceneSearchEngine again = new LuceneSearchEngine(another, Weights.CHOSEN);
        LiveIndex index = again.write().orElseThrow()) {
      assertThat(index.position()).isEmpty();
      assertThat(again.answers()).isFalse();
      try (NewIndex fresh = index.rebuild()) {
        fresh.publish(new Position("test", 3));
      }
      assertThat(again.answers()).isTrue();
    }
  }
}
