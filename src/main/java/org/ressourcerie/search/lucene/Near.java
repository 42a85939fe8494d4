package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.Sense;

/**
 * The items whose passages stand nearest to what a question means, among the passages that its
 * visitor may read. They are the same whatever page or filter was chosen.
 */
final class Near {
  static final Near NONE = new Near();

  /** Passages that are looked for. */
  private static final int PASSAGES = 100;

  /** Items that are found without any word, at most. */
  private static final int MOST_ADDED = 20;

  private final Map<Integer, TreeMap<Integer, Item>> bySegment = new HashMap<>();
  private int size;

  private Near() {}

  /**
   * An item, by its nearest passage.
   *
   * @param rank from 1
   * @param closeness of 0 to 1, half of which is a right angle
   * @param added whether it is found without any word
   */
  record Item(int segment, int root, int passage, int rank, double closeness, boolean added) {}

  /**
   * @param adding whether items may be found without any word
   */
  static Near to(Sense sense, Snapshot snapshot, ReadableSet readable, boolean adding)
      throws IOException {
    Near near = new Near();
    for (ScoreDoc passage : snapshot.search(query(sense, readable), PASSAGES).scoreDocs) {
      LeafReaderContext leaf =
          snapshot
              .getLeafContexts()
              .get(ReaderUtil.subIndex(passage.doc, snapshot.getLeafContexts()));
      int document = passage.doc - leaf.docBase;
      if (readable.in(leaf.ord).get(document)) {
        boolean close = 2 * passage.score - 1 >= sense.least();
        near.put(
            leaf.ord,
            snapshot.roots(leaf.ord).nextSetBit(document),
            passage,
            document,
            adding && close);
      }
    }
    return near;
  }

  private static Query query(Sense sense, ReadableSet readable) {
    List<BytesRef> keys = readable.keys().stream().map(BytesRef::new).toList();
    return new KnnFloatVectorQuery(
        Fields.vector(sense.space(), sense.vector().dimensions()),
        sense.vector().values(),
        PASSAGES,
        new TermInSetQuery(Fields.ACCESS, keys));
  }

  private void put(int segment, int root, ScoreDoc passage, int document, boolean adding) {
    TreeMap<Integer, Item> items = bySegment.computeIfAbsent(segment, s -> new TreeMap<>());
    if (!items.containsKey(root)) {
      size++;
      items.put(
          root,
          new Item(segment, root, document, size, passage.score, adding && size <= MOST_ADDED));
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  @Nullable Item at(int segment, int root) {
    if (bySegment.isEmpty()) {
      return null;
    }
    TreeMap<Integer, Item> items = bySegment.get(segment);
    return items == null ? null : items.get(root);
  }

  /** Those of a segment that are found without any word, in its order. */
  List<Item> added(int segment) {
    TreeMap<Integer, Item> items = bySegment.getOrDefault(segment, new TreeMap<>());
    return items.values().stream().filter(Item::added).toList();
  }
}
