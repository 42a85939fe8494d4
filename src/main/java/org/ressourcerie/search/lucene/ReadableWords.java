package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** The words of a snapshot's texts, for who may read this set of them. */
record ReadableWords(Snapshot snapshot, ReadableSet readable) implements Vocabulary {

  @Override
  public Set<Term> held(Collection<Term> terms) throws IOException {
    Set<Term> held = new HashSet<>();
    for (Term term : terms) {
      if (snapshot.holds(term, readable)) {
        held.add(term);
      }
    }
    return held;
  }

  @Override
  public List<String> near(Term term, int errors, int most) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(errors);
    checker.setMinPrefix(SAME_START);
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxInspections(most);
    checker.setAccuracy(0);
    return Arrays.stream(
            checker.suggestSimilar(
                term, most, snapshot.getIndexReader(), SuggestMode.SUGGEST_ALWAYS))
        .map(word -> word.string)
        .toList();
  }

  @Override
  public Map<String, List<String>> beginning(String field, Collection<String> beginnings, int most)
      throws IOException {
    Map<String, List<String>> found = new LinkedHashMap<>();
    if (snapshot.hasTerms(field)) {
      for (String beginning : beginnings) {
        List<String> terms = snapshot.terms(field, beginning, most, readable);
        if (!terms.isEmpty()) {
          found.put(beginning, terms);
        }
      }
    }
    return found;
  }
}
