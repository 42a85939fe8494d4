package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.engine.Question;

/**
 * Turns passages into items while they are collected, so that total and facets are exact. The
 * documents of an item follow each other, which makes of it one pass without memory.
 */
final class Collapse implements LeafCollector {
  private static final FixedBitSet NO_BITS = new FixedBitSet(0);

  private final boolean byWords;
  private final float wholeWeight;
  private final String sortedBy;
  private final Ranking ranking;
  private final Favours favours;
  private final Strict strict;
  private final Near near;
  private final NearRanking nearest = new NearRanking();
  private final FacetCounts facets;
  private FixedBitSet roots = NO_BITS;
  private FixedBitSet wholes = NO_BITS;
  private NumericDocValues numbers = DocValues.emptyNumeric();
  private NumericDocValues days = DocValues.emptyNumeric();
  private Scorable scorer = new NoScore();
  private int segment;
  private int root = -1;
  private double best;
  private double whole;
  private long total;

  /**
   * @param favours what ranks beside words, for the visitor whose readable set this is
   * @param near what ranks by its meaning, and maybe is found by it
   */
  Collapse(
      Question question,
      boolean byWords,
      Weights weights,
      Ranking ranking,
      ReadableSet readable,
      Favours favours,
      Strict strict,
      Near near) {
    SearchQuery query = question.query();
    this.byWords = byWords;
    this.wholeWeight = weights.whole();
    this.ranking = ranking;
    this.favours = favours;
    this.strict = strict;
    this.near = near;
    this.sortedBy =
        switch (query.sort()) {
          case RELEVANCE -> byWords ? "" : Fields.DATE;
          case DATE -> Fields.DATE;
          case VERIFIED -> Fields.VERIFIED;
        };
    this.facets = new FacetCounts(query.filters(), readable.keys());
  }

  long total() {
    return total;
  }

  List<Facet> facets() {
    return facets.facets();
  }

  /** Takes in what the same search found in other segments. */
  void add(Collapse other) {
    total += other.total;
    facets.add(other.facets);
    ranking.add(other.ranking);
    nearest.add(other.nearest);
  }

  void enter(LeafReaderContext leaf, Snapshot snapshot) throws IOException {
    segment = leaf.ord;
    roots = snapshot.roots(leaf.ord);
    wholes = snapshot.wholes(leaf.ord);
    numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
    days = sortedBy.isEmpty() ? days : DocValues.getNumeric(leaf.reader(), sortedBy);
    root = -1;
    ItemFacets items = snapshot.facets(leaf);
    favours.enter(leaf.reader(), items);
    facets.enter(leaf.reader(), items);
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int document) throws IOException {
    if (document > root) {
      closeItem();
      root = roots.nextSetBit(document);
      best = 0;
      whole = 0;
    }
    if (wholes.get(document)) {
      // One whole for each access: the best of those that may be read says what the item is about.
      whole = Math.max(whole, scorer.score());
    } else {
      best = Math.max(best, scorer.score());
    }
  }

  /** Items of this segment, entered anew, that no word found. */
  void addNear() throws IOException {
    for (Near.Item item : near.added(segment)) {
      if (!nearest.hasMet(item) && strict.admits(segment, item.root())) {
        root = item.root();
        best = 0;
        whole = 0;
        settle(item);
      }
    }
    root = -1;
  }

  /** The page of results, and what stands before it, best first. */
  List<Ranked> ranked(int reach) {
    List<Ranked> byWords = ranking.from(0);
    List<Ranked> order = sortedBy.isEmpty() ? nearest.with(byWords) : byWords;
    return order.subList(0, Math.min(order.size(), reach));
  }

  void leave() throws IOException {
    closeItem();
    root = -1;
    facets.leave();
  }

  private void closeItem() throws IOException {
    if (root >= 0 && isFound()) {
      Near.Item item = near.at(segment, root);
      nearest.meet(item);
      settle(item);
    }
  }

  private void settle(Near.@Nullable Item item) throws IOException {
    if (facets.take(root)) {
      total++;
      rank(item);
    }
  }

  /** By its words, which then have given a passage a score, or by something beside them. */
  private boolean isFound() throws IOException {
    return strict.admits(segment, root)
        && ((byWords ? best : whole) > 0 || favours.finds(root) || favours.pin(root) >= 0);
  }

  private void rank(Near.@Nullable Item item) throws IOException {
    double score = favours.of(root, best + wholeWeight * whole);
    double order = sortedBy.isEmpty() ? pinned(score) : day();
    boolean byMeaning = item != null && sortedBy.isEmpty();
    if ((byMeaning || ranking.admits(order)) && numbers.advanceExact(root)) {
      Ranked ranked = new Ranked(order, score, numbers.longValue(), segment, root);
      if (item != null && byMeaning) {
        nearest.add(ranked, favours.of(root, item.closeness()));
      }
      if (!byMeaning || nearest.hasMet(item)) {
        ranking.add(ranked);
      }
    }
  }

  private double pinned(double score) throws IOException {
    int pin = favours.pin(root);
    return pin < 0 ? score : Favours.ABOVE_ALL - pin;
  }

  private double day() throws IOException {
    return days.advanceExact(root) ? days.longValue() : Double.NEGATIVE_INFINITY;
  }

  /** Stands in until the first segment gives a real one. */
  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
