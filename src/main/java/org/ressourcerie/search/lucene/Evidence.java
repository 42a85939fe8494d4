package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.ressourcerie.search.Reason.What;
import org.ressourcerie.search.lucene.analysis.French;

/**
 * What shows, in a readable document of an item, that a word of the question helped to find it.
 *
 * @param word as it is told
 * @param counted the term whose frequency in passages says how much the word tells
 */
public record Evidence(Query query, What what, String word, Term counted) {

  /** By word, then by what stands for words; the first that an item holds of each is its reason. */
  static List<List<Evidence>> of(ReadWords asked) {
    List<List<Evidence>> evidence = new ArrayList<>();
    asked.words().stream().filter(word -> !word.compound()).forEach(word -> evidence.add(of(word)));
    for (Expansion expansion : asked.expansions()) {
      Term first = new Term(Fields.ALL, expansion.stems().getFirst());
      Query query =
          expansion.stems().size() == 1
              ? new TermQuery(first)
              : PassageQuery.sideBySide(expansion.stems());
      evidence.add(List.of(new Evidence(query, What.SYNONYM, expansion.told(), first)));
    }
    return evidence;
  }

  private static List<Evidence> of(AskedWord word) {
    List<Evidence> evidence = new ArrayList<>();
    for (String near : word.near()) {
      Term stem = new Term(Fields.ALL, French.stem(near));
      evidence.add(of(stem, What.NEAR, near, stem));
    }
    Term stem = new Term(Fields.ALL, word.stem());
    String told = word.folded();
    evidence.add(of(new Term(Fields.TITLE_WORDS, told), What.TITLE, told, stem));
    evidence.add(of(stem, What.TEXT, told, stem));
    evidence.add(of(new Term(Fields.KEYWORDS, word.stem()), What.KEYWORD, told, stem));
    return evidence;
  }

  private static Evidence of(Term term, What what, String word, Term counted) {
    return new Evidence(new TermQuery(term), what, word, counted);
  }
}
