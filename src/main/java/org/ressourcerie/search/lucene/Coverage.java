package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.ressourcerie.search.lucene.analysis.French;

/** Whether words say all that was asked: some readable whole holds every one of them. */
final class Coverage {
  private Coverage() {}

  /** True when nothing but words that say nothing was asked. */
  static boolean isWhole(ReadWords asked, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    List<AskedWord> words =
        asked.words().stream().filter(word -> !word.compound() && !word.stop()).toList();
    if (words.isEmpty()) {
      return true;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(any(word), Occur.FILTER));
    Weight weight =
        snapshot.createWeight(snapshot.rewrite(all.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && anyReadable(scorer.iterator(), leaf.ord, snapshot, readable)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyReadable(
      DocIdSetIterator matches, int segment, Snapshot snapshot, ReadableSet readable)
      throws IOException {
    int doc = matches.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      if (readable.in(segment).get(doc) && snapshot.wholes(segment).get(doc)) {
        return true;
      }
      doc = matches.nextDoc();
    }
    return false;
  }

  private static Query any(AskedWord word) {
    List<String> stems = new ArrayList<>();
    stems.add(word.stem());
    word.near().forEach(near -> stems.add(French.stem(near)));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String stem : stems) {
      any.add(new TermQuery(new Term(Fields.WHOLE_TEXT, stem)), Occur.SHOULD);
      any.add(new TermQuery(new Term(Fields.KEYWORDS, stem)), Occur.SHOULD);
    }
    return any.build();
  }
}
