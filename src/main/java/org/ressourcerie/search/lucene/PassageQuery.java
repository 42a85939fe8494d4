package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.ressourcerie.search.lucene.analysis.French;

/** What is asked of the index: any of the words, each worth what its place and rarity say. */
final class PassageQuery {
  private static final int PAIRS = 8;
  private static final float COMPOUND = 0.5f;

  private final Weights weights;
  private final BooleanQuery.Builder words = new BooleanQuery.Builder();

  private PassageQuery(Weights weights) {
    this.weights = weights;
  }

  /** The passages and wholes that hold any of these words. */
  static Query of(List<AskedWord> asked, Weights weights) {
    if (asked.isEmpty()) {
      return new MatchNoDocsQuery("no word was asked");
    }
    PassageQuery query = new PassageQuery(weights);
    asked.forEach(query::addWord);
    query.addPairs(asked);
    return query.words.build();
  }

  /** What a query finds, and everything else for nothing: something beside words then chooses. */
  static Query amongAll(Query words) {
    return new BooleanQuery.Builder()
        .add(words, Occur.SHOULD)
        .add(new BoostQuery(everything(), 0), Occur.SHOULD)
        .build();
  }

  /** Everything, without any order: one document for each access of an item. */
  static Query everything() {
    return new ConstantScoreQuery(new TermQuery(new Term(Fields.ROLE, Fields.WHOLE)));
  }

  private void addWord(AskedWord word) {
    if (word.stop()) {
      add(Fields.EXACT, word.folded(), 1);
    } else if (!word.near().isEmpty()) {
      addNear(word.near());
    } else {
      float worth = word.compound() ? COMPOUND : 1;
      add(Fields.ALL, word.stem(), worth);
      add(Fields.TITLE, word.stem(), worth * weights.title());
      add(Fields.EXACT, word.folded(), worth * weights.exact());
      add(Fields.WHOLE_TEXT, word.stem(), worth);
      add(Fields.KEYWORDS, word.stem(), worth * weights.keyword());
    }
  }

  private void addNear(List<String> near) {
    for (String field : List.of(Fields.ALL, Fields.TITLE, Fields.WHOLE_TEXT)) {
      float worth = weights.near() * (field.equals(Fields.TITLE) ? weights.title() : 1);
      List<Query> each =
          near.stream().map(French::stem).distinct().map(stem -> term(field, stem, worth)).toList();
      words.add(new DisjunctionMaxQuery(each, 0), Occur.SHOULD);
    }
  }

  /** Words that follow each other in the question and, up to one word apart, in the text. */
  private void addPairs(List<AskedWord> asked) {
    List<AskedWord> plain = new ArrayList<>(asked);
    plain.removeIf(word -> word.compound() || word.stop() || !word.near().isEmpty());
    for (int i = 1; i < plain.size() && i <= PAIRS && weights.pair() > 0; i++) {
      PhraseQuery pair =
          new PhraseQuery.Builder()
              .setSlop(2)
              .add(new Term(Fields.ALL, plain.get(i - 1).stem()), 0)
              .add(new Term(Fields.ALL, plain.get(i).stem()), 1)
              .build();
      words.add(new BoostQuery(pair, weights.pair()), Occur.SHOULD);
    }
  }

  private void add(String field, String value, float worth) {
    if (worth > 0) {
      words.add(term(field, value, worth), Occur.SHOULD);
    }
  }

  private static Query term(String field, String value, float worth) {
    return new BoostQuery(new TermQuery(new Term(field, value)), worth);
  }
}
