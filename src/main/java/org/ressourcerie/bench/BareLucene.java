package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene alone on the site's own index, in the asker's process: the same words in the three fields
 * that hold words, what may be read as its filter, every match counted, the first ten kept. No
 * items, facets, snippets, database, page or connection.
 */
final class BareLucene implements AutoCloseable {
  private static final List<String> FIELDS = List.of("all", "exact", "whole");
  private static final int KEPT = 10;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final TermInSetQuery readable;
  private final Analyzer words =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
          return new TokenStreamComponents(
              words, field.equals("exact") ? folded : new FrenchLightStemFilter(folded));
        }
      };

  private BareLucene(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    List<BytesRef> keys = new ArrayList<>();
    TermsEnum terms = MultiTerms.getTerms(reader, "access").iterator();
    for (BytesRef key = terms.next(); key != null; key = terms.next()) {
      keys.add(BytesRef.deepCopyOf(key));
    }
    this.readable = new TermInSetQuery("access", keys);
  }

  /** The index that the site of this data folder reads now. */
  static BareLucene of(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("index"))) {
      Path folder =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments_"))
              .max(java.util.Comparator.comparing(file -> file.toFile().lastModified()))
              .map(Path::getParent)
              .orElseThrow();
      return new BareLucene(DirectoryReader.open(FSDirectory.open(folder)));
    }
  }

  /** Documents that hold a text, items counted as a whole and roots left out. */
  long passages() throws IOException {
    return reader.getDocCount("all");
  }

  Timed measure(List<String> queries, double seconds) throws IOException {
    List<Query> asked = new ArrayList<>();
    for (String query : queries) {
      asked.add(query(query));
    }
    run(asked, seconds);
    return run(asked, seconds);
  }

  private Timed run(List<Query> asked, double seconds) throws IOException {
    Timed.Taken taken = new Timed.Taken();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (int i = 0; System.nanoTime() < end; i++) {
      Query query = asked.get(i % asked.size());
      long began = System.nanoTime();
      searcher.search(query, new TopScoreDocCollectorManager(KEPT, Integer.MAX_VALUE));
      taken.add(System.nanoTime() - began);
    }
    return taken.timed();
  }

  private Query query(String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String field : FIELDS) {
      for (String word : Set.copyOf(words(field, text))) {
        query.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
      }
    }
    return query.add(readable, Occur.FILTER).setMinimumNumberShouldMatch(1).build();
  }

  private List<String> words(String field, String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (TokenStream stream = words.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(term.toString());
      }
      stream.end();
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    words.close();
    reader.close();
  }
}
