package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.Sense;

/** The answer to one question from one snapshot: ask, collapse, then look where. */
final class Finding {
  private final Snapshot snapshot;
  private final Shares shares;
  private final Weights weights;
  private final Question question;
  private final SearchQuery query;
  private final Meaning asked;
  private final ReadableSet readable;
  private Near near = Near.NONE;

  Finding(Snapshot snapshot, Weights weights, Question question, Shares shares) throws IOException {
    this.snapshot = snapshot;
    this.shares = shares;
    this.weights = weights;
    this.question = question;
    this.query = question.query();
    this.asked = question.asked();
    this.readable = snapshot.readable(question.readable());
  }

  Found find() throws IOException {
    boolean byWords = !asked.words().isBlank();
    ReadWords words = AskedWords.read(asked, weights, new ReadableWords(snapshot, readable));
    Favours favours = new Favours(asked, readable.keys());
    Strict strict = Strict.of(asked, snapshot, readable);
    near = near(words);
    int reach = (int) Math.min(query.from() + query.size(), SearchQuery.REACH);
    Weight weight =
        snapshot.createWeight(snapshot.rewrite(matching(words, favours)), ScoreMode.COMPLETE, 1);
    Collapse collapse = collapse(byWords, favours, strict, reach);
    Collapse other = collapse(byWords, new Favours(asked, readable.keys()), strict, reach);
    boolean shared =
        shares.walk(
            snapshot.getLeafContexts(),
            segments -> collect(collapse, weight, segments),
            segments -> collect(other, weight, segments));
    if (shared) {
      collapse.add(other);
    }
    List<Ranked> page =
        collapse.ranked(reach).stream().skip(Math.min(query.from(), SearchQuery.REACH)).toList();
    Map<Ranked, List<Where>> places = byWords ? places(page, words) : Map.of();
    return new Found(
        collapse.total(), items(page, places, words), collapse.facets(), words.corrections());
  }

  private Collapse collapse(boolean byWords, Favours favours, Strict strict, int reach) {
    Ranking ranking =
        new Ranking(near.isEmpty() ? reach : near.size() + Fusion.among(reach, asked));
    return new Collapse(question, byWords, weights, ranking, readable, favours, strict, near);
  }

  /** Beside words as typed there is nothing; words that say all that was asked find alone. */
  private Near near(ReadWords words) throws IOException {
    Sense sense = question.sense();
    return sense == null || asked.words().isBlank() || asked.asTyped()
        ? Near.NONE
        : Near.to(sense, snapshot, readable, !Coverage.isWhole(words, snapshot, readable));
  }

  private Map<Ranked, List<Where>> places(List<Ranked> page, ReadWords words) throws IOException {
    Query passages = snapshot.rewrite(PassageQuery.amongPassages(words, weights));
    Weight weight = snapshot.createWeight(passages, ScoreMode.COMPLETE, 1);
    return new Places(snapshot, readable, weight, new Marks(words)).of(page);
  }

  private Query matching(ReadWords words, Favours favours) {
    if (asked.words().isBlank()) {
      return PassageQuery.everything();
    }
    Query byWords = PassageQuery.of(words, weights);
    return favours.findBesideWords() ? PassageQuery.amongAll(byWords) : byWords;
  }

  private void collect(Collapse collapse, Weight weight, List<LeafReaderContext> segments)
      throws IOException {
    for (LeafReaderContext leaf : segments) {
      collect(collapse, weight, leaf);
    }
  }

  /** Only what may be read is ever scored: the set holds no deleted document either. */
  private void collect(Collapse collapse, Weight weight, LeafReaderContext leaf)
      throws IOException {
    BulkScorer scorer = weight.bulkScorer(leaf);
    if (scorer != null) {
      collapse.enter(leaf, snapshot);
      scorer.score(collapse, readable.in(leaf.ord), 0, DocIdSetIterator.NO_MORE_DOCS);
      collapse.leave();
    }
    if (!near.added(leaf.ord).isEmpty()) {
      collapse.enter(leaf, snapshot);
      collapse.addNear();
      collapse.leave();
    }
  }

  private List<Found.Item> items(
      List<Ranked> page, Map<Ranked, List<Where>> places, ReadWords words) throws IOException {
    Explaining explaining = new Explaining(snapshot, readable, asked, words, near);
    List<Found.Item> items = new ArrayList<>();
    for (Ranked ranked : page) {
      LeafReaderContext leaf = snapshot.getLeafContexts().get(ranked.segment());
      NumericDocValues version = leaf.reader().getNumericDocValues(Fields.VERSION);
      SortedDocValues type = leaf.reader().getSortedDocValues(Fields.TYPE);
      if (version != null
          && type != null
          && version.advanceExact(ranked.root())
          && type.advanceExact(ranked.root())) {
        items.add(
            new Found.Item(
                type.lookupOrd(type.ordValue()).utf8ToString(),
                ranked.number(),
                version.longValue(),
                ranked.score(),
                where(places.getOrDefault(ranked, List.of()), ranked, leaf),
                asked.explained() ? explaining.of(ranked) : List.of()));
      }
    }
    return items;
  }

  /** Where no word stands in a text, the passage that is near in meaning answers. */
  private List<Where> where(List<Where> byWords, Ranked item, LeafReaderContext leaf)
      throws IOException {
    Near.Item own = byWords.isEmpty() ? near.at(item.segment(), item.root()) : null;
    return own == null ? byWords : BestPlaces.unmarked(new Shown(leaf.reader()), own.passage());
  }
}
