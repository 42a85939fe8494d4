package org.ressourcerie.search.opensearch;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.Term;

/**
 * What was asked already of the words of one state of the index, for those who may read the same.
 *
 * @param held whether a readable text holds a term
 * @param beginning the first readable terms that begin as a term does; none when there are none
 */
record KnownWords(ConcurrentMap<Term, Boolean> held, ConcurrentMap<Term, List<String>> beginning) {
  private static final int KEPT = 20_000;

  KnownWords() {
    this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  /** Forgets all when it has become much. */
  void bound() {
    if (held.size() + beginning.size() > KEPT) {
      held.clear();
      beginning.clear();
    }
  }
}
