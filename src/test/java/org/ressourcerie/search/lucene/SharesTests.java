package org.ressourcerie.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharesTests {
  private final List<LeafReaderContext> first = new ArrayList<>();
  private final List<LeafReaderContext> second = new ArrayList<>();
  private Directory directory;
  private DirectoryReader reader;

  @BeforeEach
  void threeSegments() throws IOException {
    directory = new ByteBuffersDirectory();
    IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (int segment = 0; segment < 3; segment++) {
        writer.addDocument(new Document());
        writer.commit();
      }
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  @Test
  void aLargeIndexIsWalkedByTwoAndEachSegmentOnce() throws IOException {
    try (Shares shares = new Shares(0, 1)) {
      assertThat(shares.walk(reader.leaves(), first::addAll, second::addAll)).isTrue();
    }
    assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    assertThat(second).isNotEmpty();
    first.addAll(second);
    assertThat(first).containsExactlyInAnyOrderElementsOf(reader.leaves());
  }

  @Test
  void aSmallIndexIsWalkedByOneInItsOrder() throws IOException {
    try (Shares shares = new Shares(4, 1)) {
      assertThat(shares.walk(reader.leaves(), first::addAll, second::addAll)).isFalse();
    }
    assertThat(first).containsExactlyElementsOf(reader.leaves());
    assertThat(second).isEmpty();
  }

  @Test
  void whereNobodyIsIdleASearchStaysOnItsOwn() throws IOException {
    try (Shares shares = new Shares(0, 1)) {
      List<LeafReaderContext> within = new ArrayList<>();
      shares.walk(
          reader.leaves(),
          segments -> first.addAll(segments),
          segments ->
              assertThat(shares.walk(reader.leaves(), within::addAll, second::addAll)).isFalse());
      assertThat(within).containsExactlyElementsOf(reader.leaves());
      assertThat(second).isEmpty();
    }
  }

  @Test
  void whatFailsElsewhereFailsHereAsItselfAndGivesItsPlaceBack() throws IOException {
    IOException damage = new IOException("cut");
    try (Shares shares = new Shares(0, 1)) {
      assertThatThrownBy(
              () ->
                  shares.walk(
                      reader.leaves(),
                      first::addAll,
                      segments -> {
                        throw damage;
                      }))
          .isSameAs(damage);
      assertThat(shares.walk(reader.leaves(), first::addAll, second::addAll)).isTrue();
    }
  }
}
