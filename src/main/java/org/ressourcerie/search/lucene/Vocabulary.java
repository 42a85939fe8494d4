package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;

/** The words of an index, as one visitor may know them. */
public interface Vocabulary {
  /** Letters from which a word is compared with others. */
  int SHORTEST = 4;

  /** First letters that near words share. */
  int SAME_START = 1;

  /** Those of these terms that some text holds which the visitor may read. */
  Set<Term> held(Collection<Term> terms) throws IOException;

  /**
   * Terms of the same field, readable or not, at most so many errors of typing away: nearest first,
   * the term itself left out. The caller asks {@link #held} before it uses them.
   */
  List<String> near(Term term, int errors, int most) throws IOException;

  /**
   * By each of these beginnings that has any, the first terms of a field in their order that begin
   * so and that some text holds which the visitor may read.
   */
  Map<String, List<String>> beginning(String field, Collection<String> beginnings, int most)
      throws IOException;
}
