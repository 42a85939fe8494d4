package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.ressourcerie.search.Reason.What;
import org.ressourcerie.search.lucene.analysis.French;

/**
 * What shows, in a readable document of an item, that a word of the question helped to find it.
 *
 * @param word as it is told
 * @param counted the term whose frequency in passages says how much the word tells
 */
public record Evidence(Term term, What what, String word, Term counted) {

  /** The evidence for a word; the first that an item holds is its reason. */
  static List<Evidence> of(AskedWord word) {
    List<Evidence> evidence = new ArrayList<>();
    for (String near : word.near()) {
      Term stem = new Term(Fields.ALL, French.stem(near));
      evidence.add(new Evidence(stem, What.NEAR, near, stem));
    }
    Term stem = new Term(Fields.ALL, word.stem());
    String told = word.folded();
    evidence.add(new Evidence(new Term(Fields.TITLE_WORDS, told), What.TITLE, told, stem));
    evidence.add(new Evidence(stem, What.TEXT, told, stem));
    evidence.add(new Evidence(new Term(Fields.KEYWORDS, word.stem()), What.KEYWORD, told, stem));
    return evidence;
  }
}
