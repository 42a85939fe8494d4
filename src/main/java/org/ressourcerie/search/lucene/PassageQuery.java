package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** The fields that wholes alone have. */
  private static final Set<String> OF_WHOLES =
      Set.of(Fields.WHOLE_TEXT, Fields.TITLE_WORDS, Fields.TITLE_GRAMS);

  private final Weights weights;
  private final boolean wholes;
  private final BooleanQuery.Builder words = new BooleanQuery.Builder();

  private PassageQuery(Weights weights, boolean wholes) {
    this.weights = weights;
    this.wholes = wholes;
  }

  /**
   * The passages that hold any of these words, and the wholes that rank their items. What a whole
   * alone adds, such as its title’s word « the », finds nothing by itself: see {@link Collapse}.
   */
  static Query of(ReadWords asked, Weights weights) {
    return of(asked, weights, true);
  }

  /** The same for passages alone: it gives them the same score, and asks a third of the fields. */
  static Query amongPassages(ReadWords asked, Weights weights) {
    return of(asked, weights, false);
  }

  private static Query of(ReadWords asked, Weights weights, boolean wholes) {
    if (asked.words().isEmpty()) {
      return new MatchNoDocsQuery("no word was asked");
    }
    PassageQuery query = new PassageQuery(weights, wholes);
    asked.words().forEach(query::addWord);
    query.addPairs(asked.words());
    asked.expansions().forEach(query::addExpansion);
    asked.typed().forEach(word -> query.add(Fields.TITLE_WORDS, word, weights.titleWord()));
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
      addFamily(word);
    } else {
      float worth = word.compound() ? COMPOUND : 1;
      add(Fields.ALL, word.stem(), worth);
      add(Fields.EXACT, word.folded(), worth * weights.exact());
      add(Fields.WHOLE_TEXT, word.stem(), worth);
      add(Fields.KEYWORDS, word.stem(), worth * weights.keyword());
      addFamily(word);
    }
  }

  /** Words of one family share letters, and so do a word and its misspelling. */
  private void addFamily(AskedWord word) {
    if (!word.compound()) {
      Grams.of(word.folded()).forEach(gram -> add(Fields.TITLE_GRAMS, gram, weights.titleGram()));
    }
  }

  private void addNear(List<String> near) {
    for (String field : wholes ? List.of(Fields.ALL, Fields.WHOLE_TEXT) : List.of(Fields.ALL)) {
      List<Query> each =
          near.stream()
              .map(French::stem)
              .distinct()
              .map(stem -> term(field, stem, weights.near()))
              .toList();
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

  /** An acronym counts as a word; the words of one, side by side, all together as one. */
  private void addExpansion(Expansion expansion) {
    List<String> stems = expansion.stems();
    if (stems.size() == 1) {
      add(Fields.ALL, stems.getFirst(), expansion.worth());
      add(Fields.WHOLE_TEXT, stems.getFirst(), expansion.worth());
    } else if (expansion.worth() > 0) {
      words.add(new BoostQuery(sideBySide(stems), expansion.worth() / stems.size()), Occur.SHOULD);
    }
  }

  /** Stems that follow each other, small words between them. */
  static Query sideBySide(List<String> stems) {
    return new PhraseQuery(stems.size(), Fields.ALL, stems.toArray(String[]::new));
  }

  private void add(String field, String value, float worth) {
    if (worth > 0 && (wholes || !OF_WHOLES.contains(field))) {
      words.add(term(field, value, worth), Occur.SHOULD);
    }
  }

  private static Query term(String field, String value, float worth) {
    return new BoostQuery(new TermQuery(new Term(field, value)), worth);
  }
}
