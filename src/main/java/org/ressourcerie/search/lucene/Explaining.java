package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.ressourcerie.search.Reason;
import org.ressourcerie.search.Reason.What;
import org.ressourcerie.search.engine.Meaning;

/** Why an item stands where it does, from what its readable documents hold. */
final class Explaining {
  private final Snapshot snapshot;
  private final ReadableSet readable;
  private final Meaning asked;
  private final List<List<Evidence>> words;
  private final Near near;

  Explaining(Snapshot snapshot, ReadableSet readable, Meaning asked, ReadWords words, Near near) {
    this.snapshot = snapshot;
    this.readable = readable;
    this.asked = asked;
    this.near = near;
    this.words = asked.explained() ? Evidence.of(words) : List.of();
  }

  List<Reason> of(Ranked item) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    LeafReaderContext leaf = snapshot.getLeafContexts().get(item.segment());
    addFavours(item, leaf, reasons);
    for (List<Evidence> word : words) {
      addWord(item, leaf, word, reasons);
    }
    Near.Item own = near.at(item.segment(), item.root());
    if (own != null) {
      reasons.add(new Reason(What.MEANING, "", own.rank()));
    }
    return reasons;
  }

  private void addWord(
      Ranked item, LeafReaderContext leaf, List<Evidence> word, List<Reason> reasons)
      throws IOException {
    for (Evidence one : word) {
      if (holds(item, leaf, one.query())) {
        reasons.add(new Reason(one.what(), one.word(), share(one.counted())));
        return;
      }
    }
  }

  private void addFavours(Ranked item, LeafReaderContext leaf, List<Reason> reasons)
      throws IOException {
    Favours favours = new Favours(asked, readable.keys());
    favours.enter(leaf.reader(), snapshot.facets(leaf));
    if (favours.pin(item.root()) >= 0) {
      reasons.add(new Reason(What.PIN, "", 1));
    }
    for (Meaning.Lift lift : asked.lifts()) {
      if (favours.is(item.root(), lift.type(), lift.number())) {
        reasons.add(new Reason(What.LIFT, "", lift.factor()));
      }
    }
    for (int i = 0; i < asked.wishes().size(); i++) {
      Meaning.Wish wish = asked.wishes().get(i);
      if (favours.fulfils(i, item.root())) {
        reasons.add(
            new Reason(What.FACET, wish.facet() + ":" + wish.values().getFirst(), wish.worth()));
      }
    }
  }

  /** The part of all passages that hold it: the rarer a word, the more it says. */
  private double share(Term term) throws IOException {
    int documents = Math.max(1, snapshot.getIndexReader().getDocCount(term.field()));
    return snapshot.getIndexReader().docFreq(term) / (double) documents;
  }

  private boolean holds(Ranked item, LeafReaderContext leaf, Query query) throws IOException {
    Scorer scorer =
        snapshot
            .createWeight(snapshot.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(leaf);
    if (scorer == null) {
      return false;
    }
    DocIdSetIterator postings = scorer.iterator();
    int root = item.root();
    int first = root == 0 ? 0 : snapshot.roots(leaf.ord).prevSetBit(root - 1) + 1;
    for (int doc = postings.advance(first); doc < root; doc = postings.nextDoc()) {
      if (readable.in(leaf.ord).get(doc)) {
        return true;
      }
    }
    return false;
  }
}
