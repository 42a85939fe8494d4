package org.ressourcerie.search.lucene.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's French light stemmer, one word at a time. A language uses few words often: those seen
 * are kept, since stemming costs more than looking up.
 */
final class Stems {
  private static final int KEPT = 50_000;
  private static final Map<String, String> SEEN = new ConcurrentHashMap<>();
  private static final ThreadLocal<Stems> OWN = ThreadLocal.withInitial(Stems::new);

  private final OneWord word = new OneWord();
  private final TokenStream stemmer = new FrenchLightStemFilter(word);

  private Stems() {}

  static String of(String folded) {
    String seen = SEEN.get(folded);
    if (seen != null) {
      return seen;
    }
    if (SEEN.size() >= KEPT) {
      SEEN.clear();
    }
    String stem = OWN.get().stem(folded);
    SEEN.put(folded, stem);
    return stem;
  }

  private String stem(String folded) {
    try {
      word.next = folded;
      stemmer.incrementToken();
      return word.term.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A stream that gives the word it was handed, again and again. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      term.setEmpty().append(next);
      return true;
    }
  }
}
