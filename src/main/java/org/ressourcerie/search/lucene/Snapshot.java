package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.Facet;

/** One state of the index, with what every search of it needs: the roles, and who may read what. */
final class Snapshot extends IndexSearcher {
  private static final int VISITORS_KEPT = 500;

  private final FacetsBySegment facets;
  private final List<FixedBitSet> roots = new ArrayList<>();
  private final List<FixedBitSet> wholes = new ArrayList<>();
  private final Set<String> accessTerms = new TreeSet<>();
  private final ConcurrentMap<String, ReadableSet> readable = new ConcurrentHashMap<>();
  private final ConcurrentMap<Set<String>, List<FixedBitSet>> bits = new ConcurrentHashMap<>();

  Snapshot(IndexReader reader, Weights weights, FacetsBySegment facets) throws IOException {
    super(reader);
    this.facets = facets;
    setSimilarity(weights.similarity());
    setQueryCache(null);
    for (LeafReaderContext leaf : reader.leaves()) {
      roots.add(documents(leaf, Fields.ROLE, Set.of(Fields.ROOT)));
      wholes.add(documents(leaf, Fields.ROLE, Set.of(Fields.WHOLE)));
      readAccessTerms(leaf);
    }
  }

  /** The facets of the items of a segment, read at its first search. */
  ItemFacets facets(LeafReaderContext leaf) throws IOException {
    return facets.of(leaf.reader());
  }

  FixedBitSet roots(int segment) {
    return roots.get(segment);
  }

  FixedBitSet wholes(int segment) {
    return wholes.get(segment);
  }

  /** What this filter admits, asked once for each distinct access until its answer may change. */
  ReadableSet readable(AccessFilter filter) throws IOException {
    String visitor = filter.visitor().key();
    ReadableSet known = readable.get(visitor);
    if (known != null && known.holdsAt(filter.at())) {
      return known;
    }
    Set<String> keys = new HashSet<>();
    for (String term : accessTerms) {
      if (filter.admits(accessKey(term))) {
        keys.add(term);
      }
    }
    ReadableSet asked =
        new ReadableSet(keys, bits(keys), filter.at(), filter.nextChange(keys()).orElse(null));
    if (readable.size() >= VISITORS_KEPT) {
      readable.clear();
    }
    readable.put(visitor, asked);
    return asked;
  }

  /** Whether any document of this term may be read: only such words exist for the visitor. */
  boolean holds(Term term, ReadableSet readable) throws IOException {
    for (LeafReaderContext leaf : getLeafContexts()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null && intersects(postings, readable.bits().get(leaf.ord))) {
        return true;
      }
    }
    return false;
  }

  boolean hasTerms(String field) throws IOException {
    for (LeafReaderContext leaf : getLeafContexts()) {
      if (leaf.reader().terms(field) != null) {
        return true;
      }
    }
    return false;
  }

  /** The first terms that begin so and that a readable document holds, in order. */
  List<String> terms(String field, String beginning, int most, ReadableSet readable)
      throws IOException {
    TreeSet<String> found = new TreeSet<>();
    BytesRef prefix = new BytesRef(beginning);
    for (LeafReaderContext leaf : getLeafContexts()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      while (more && StringHelper.startsWith(each.term(), prefix)) {
        if (intersects(each.postings(null, PostingsEnum.NONE), readable.in(leaf.ord))) {
          found.add(each.term().utf8ToString());
        }
        more = each.next() != null;
      }
    }
    return found.stream().limit(most).toList();
  }

  private static boolean intersects(PostingsEnum postings, FixedBitSet bits) throws IOException {
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int next = doc < bits.length() ? bits.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
      if (next == doc) {
        return true;
      }
      doc = next == DocIdSetIterator.NO_MORE_DOCS ? next : postings.advance(next);
    }
    return false;
  }

  private List<String> keys() {
    return accessTerms.stream().map(Snapshot::accessKey).toList();
  }

  static String accessKey(String term) {
    return term.equals("public") ? "" : term;
  }

  private List<FixedBitSet> bits(Set<String> keys) throws IOException {
    List<FixedBitSet> known = bits.get(keys);
    if (known != null) {
      return known;
    }
    List<FixedBitSet> computed = new ArrayList<>();
    for (LeafReaderContext leaf : getLeafContexts()) {
      computed.add(documents(leaf, Fields.ACCESS, keys));
    }
    if (bits.size() >= VISITORS_KEPT) {
      bits.clear();
    }
    bits.put(Set.copyOf(keys), computed);
    return computed;
  }

  private void readAccessTerms(LeafReaderContext leaf) throws IOException {
    for (String facet : Facet.NAMES) {
      TermsEnum guarded = DocValues.getSortedSet(leaf.reader(), Fields.GUARDED + facet).termsEnum();
      for (BytesRef term = guarded.next(); term != null; term = guarded.next()) {
        String value = term.utf8ToString();
        accessTerms.add(value.substring(value.indexOf(Holding.GUARD) + 1));
      }
    }
    Terms terms = leaf.reader().terms(Fields.ACCESS);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        accessTerms.add(term.utf8ToString());
      }
    }
  }

  /** The live documents that hold one of these values. */
  private static FixedBitSet documents(LeafReaderContext leaf, String field, Set<String> values)
      throws IOException {
    FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
    for (String value : values) {
      PostingsEnum postings = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
      if (postings != null) {
        documents.or(postings);
      }
    }
    if (leaf.reader().getLiveDocs() != null) {
      leaf.reader().getLiveDocs().applyMask(documents, 0);
    }
    return documents;
  }
}
