package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/**
 * Where in an item the answer stands: its best readable passages, read again for one page of hits.
 */
final class Places {
  private static final int SHOWN = 3;
  private static final int LOOKED_AT = 8;

  private final Snapshot snapshot;
  private final Weight weight;
  private final Marking marking;

  Places(Snapshot snapshot, Weight weight, Marking marking) {
    this.snapshot = snapshot;
    this.weight = weight;
    this.marking = marking;
  }

  List<Where> of(Ranked item) throws IOException {
    LeafReaderContext leaf = snapshot.getLeafContexts().get(item.segment());
    List<Where> places = new ArrayList<>();
    Where notice = null;
    Set<String> seen = new HashSet<>();
    for (Passage passage : passages(leaf, item.root())) {
      if (places.size() == SHOWN) {
        break;
      }
      Where where = where(leaf.reader().storedFields().document(passage.document()));
      if (where != null && where.kind() == Place.NOTICE) {
        notice = notice == null ? where : notice;
      } else if (where != null && seen.add(where.kind() + where.label() + where.path())) {
        places.add(where);
      }
    }
    return places.isEmpty() && notice != null ? List.of(notice) : places;
  }

  private List<Passage> passages(LeafReaderContext leaf, int root) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return List.of();
    }
    int first = root == 0 ? 0 : snapshot.roots(leaf.ord).prevSetBit(root - 1) + 1;
    List<Passage> passages = new ArrayList<>();
    DocIdSetIterator matches = scorer.iterator();
    for (int doc = matches.advance(first); doc < root; doc = matches.nextDoc()) {
      if (!snapshot.wholes(leaf.ord).get(doc)) {
        passages.add(new Passage(doc, scorer.score()));
      }
    }
    passages.sort(Comparator.comparingDouble(Passage::score).reversed());
    return passages.subList(0, Math.min(passages.size(), LOOKED_AT));
  }

  /** Null when nothing but the title was found here: the title is shown anyway. */
  private @Nullable Where where(Document passage) {
    String heading = passage.get(Fields.HEADING);
    Snippet snippet = marking.snippet(text(passage, Fields.TEXT));
    if (!snippet.hasMarks() && (heading == null || !marking.touches(heading))) {
      return null;
    }
    return new Where(
        Place.valueOf(text(passage, Fields.PLACE)),
        text(passage, Fields.LABEL),
        text(passage, Fields.PATH),
        heading,
        snippet);
  }

  private static String text(Document passage, String field) {
    String value = passage.get(field);
    return value == null ? "" : value;
  }

  private record Passage(int document, float score) {}
}
