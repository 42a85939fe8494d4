package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.ressourcerie.search.Where;

/** Where in the items of one page of hits the answer stands: their best readable passages. */
final class Places {
  static final int LOOKED_AT = 8;

  private final Snapshot snapshot;
  private final ReadableSet readable;
  private final Weight weight;
  private final Marks marks;

  Places(Snapshot snapshot, ReadableSet readable, Weight weight, Marks marks) {
    this.snapshot = snapshot;
    this.readable = readable;
    this.weight = weight;
    this.marks = marks;
  }

  /** The places of each of these items, best first; none when only its title answers. */
  Map<Ranked, List<Where>> of(List<Ranked> page) throws IOException {
    Map<Ranked, List<Where>> places = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
      List<Ranked> here =
          page.stream()
              .filter(item -> item.segment() == leaf.ord)
              .sorted(Comparator.comparingInt(Ranked::root))
              .toList();
      if (!here.isEmpty()) {
        look(leaf, here, places);
      }
    }
    return places;
  }

  private void look(LeafReaderContext leaf, List<Ranked> items, Map<Ranked, List<Where>> places)
      throws IOException {
    Map<Ranked, List<Passage>> passages = passages(leaf, items);
    TreeSet<Integer> documents = new TreeSet<>();
    passages.values().forEach(each -> each.forEach(one -> documents.add(one.document())));
    Map<Integer, List<Mark>> marked = marks.in(leaf.reader(), documents);
    for (Map.Entry<Ranked, List<Passage>> item : passages.entrySet()) {
      List<Integer> best = item.getValue().stream().map(Passage::document).toList();
      places.put(
          item.getKey(), new BestPlaces(marks, new Shown(leaf.reader()), marked).among(best));
    }
  }

  /** The best passages of each item, in one walk through the segment. */
  private Map<Ranked, List<Passage>> passages(LeafReaderContext leaf, List<Ranked> items)
      throws IOException {
    Map<Ranked, List<Passage>> found = new HashMap<>();
    Scorer scorer = weight.scorer(leaf);
    DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    for (Ranked item : items) {
      int root = item.root();
      int first = root == 0 ? 0 : snapshot.roots(leaf.ord).prevSetBit(root - 1) + 1;
      List<Passage> passages = new ArrayList<>();
      int doc = matches.docID() < first ? matches.advance(first) : matches.docID();
      for (; doc < root && scorer != null; doc = matches.nextDoc()) {
        if (readable.in(leaf.ord).get(doc) && !snapshot.wholes(leaf.ord).get(doc)) {
          passages.add(new Passage(doc, scorer.score()));
        }
      }
      passages.sort(Comparator.comparingDouble(Passage::score).reversed());
      found.put(item, passages.subList(0, Math.min(passages.size(), LOOKED_AT)));
    }
    return found;
  }

  private record Passage(int document, float score) {}
}
