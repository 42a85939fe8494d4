package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * The items that hold every phrase and no excluded word, as far as the visitor reads: a word of a
 * reserved part neither finds an item for others nor hides it from them.
 */
final class Strict {
  private static final int LONGEST = 20;

  private final List<FixedBitSet> admitted = new ArrayList<>();
  private final boolean all;

  private Strict(boolean all) {
    this.all = all;
  }

  static Strict of(Meaning asked, Snapshot snapshot, ReadableSet readable) throws IOException {
    List<Query> phrases = phrases(asked);
    List<Query> excluded = excluded(asked);
    Strict strict = new Strict(phrases.isEmpty() && excluded.isEmpty());
    if (!strict.all) {
      for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
        FixedBitSet items = snapshot.roots(leaf.ord).clone();
        for (Query phrase : phrases) {
          items.and(strict.holding(phrase, leaf, snapshot, readable));
        }
        for (Query word : excluded) {
          items.andNot(strict.holding(word, leaf, snapshot, readable));
        }
        strict.admitted.add(items);
      }
    }
    return strict;
  }

  /** What each must match, in one of an item’s readable documents. */
  static List<Query> phrases(Meaning asked) {
    return asked.phrases().stream().flatMap(text -> phrase(text).stream()).toList();
  }

  /** What none may match, in any of an item’s readable documents. */
  static List<Query> excluded(Meaning asked) {
    return asked.excluded().stream().flatMap(text -> excluded(text).stream()).toList();
  }

  boolean admits(int segment, int root) {
    return all || admitted.get(segment).get(root);
  }

  /** The roots of the items of which a readable document matches. */
  private FixedBitSet holding(
      Query query, LeafReaderContext leaf, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    FixedBitSet items = new FixedBitSet(leaf.reader().maxDoc());
    Weight weight = snapshot.createWeight(snapshot.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      DocIdSetIterator matches = scorer.iterator();
      for (int doc = matches.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matches.nextDoc()) {
        if (readable.in(leaf.ord).get(doc)) {
          items.set(snapshot.roots(leaf.ord).nextSetBit(doc));
        }
      }
    }
    return items;
  }

  /** Every word as written, and side by side those that the index has places of. */
  private static List<Query> phrase(String text) {
    List<Word> words = plain(text);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(
        word -> all.add(new TermQuery(new Term(Fields.EXACT, word.folded())), Occur.FILTER));
    sideBySide(words).forEach(query -> all.add(query, Occur.FILTER));
    return List.of(all.build());
  }

  /** A word whatever its ending, in a text or among the keywords; several words side by side. */
  private static List<Query> excluded(String text) {
    List<Word> words = plain(text);
    List<Query> together = sideBySide(words);
    if (!together.isEmpty()) {
      return together;
    }
    return words.stream()
        .limit(1)
        .map(word -> French.stem(word.folded()))
        .<Query>map(
            stem ->
                new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.ALL, stem)), Occur.SHOULD)
                    .add(new TermQuery(new Term(Fields.KEYWORDS, stem)), Occur.SHOULD)
                    .build())
        .toList();
  }

  private static List<Query> sideBySide(List<Word> words) {
    List<Word> placed = words.stream().filter(word -> !French.isStop(word.folded())).toList();
    if (placed.size() < 2) {
      return List.of();
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int origin = placed.getFirst().position();
    placed.forEach(
        word ->
            phrase.add(new Term(Fields.ALL, French.stem(word.folded())), word.position() - origin));
    return List.of(phrase.build());
  }

  private static List<Word> plain(String text) {
    return French.words(text, LONGEST).stream().filter(word -> !word.compound()).toList();
  }
}
