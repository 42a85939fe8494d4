package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.ressourcerie.search.Correction;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.spi.SearchableItem;

/**
 * How an item is indexed and a question asked, in Lucene's own words: what an engine has to follow
 * that is made of Lucene too, so that both find and rank the same.
 */
public final class Blueprint {
  public static final String ID = Fields.ID;
  public static final String ROLE = Fields.ROLE;
  public static final String WHOLE = Fields.WHOLE;
  public static final String ROOT = Fields.ROOT;
  public static final String ACCESS = Fields.ACCESS;
  public static final String TYPE = Fields.TYPE;
  public static final String NUMBER = Fields.NUMBER;
  public static final String VERSION = Fields.VERSION;
  public static final String DATE = Fields.DATE;
  public static final String VERIFIED = Fields.VERIFIED;
  public static final String FACET = Fields.FACET;
  public static final String GUARDED = Fields.GUARDED;
  public static final String SCHEMA = Fields.SCHEMA;

  /** Parts a guarded value from the access term that it stands behind. */
  public static final char GUARD = Holding.GUARD;

  /** What is added to the score of an item that fulfils every wish, where wishes find. */
  public static final double FULFILLED = Favours.FULFILLED;

  /** What is kept of a passage to show it. */
  public static final List<String> SHOWN =
      List.of(Fields.PLACE, Fields.LABEL, Fields.PATH, Fields.HEADING, Fields.TEXT);

  /** Passages of an item that are looked at to find its places. */
  public static final int LOOKED_AT = Places.LOOKED_AT;

  /** Values of a facet that are shown. */
  public static final int FACET_VALUES = FacetCounts.SHOWN;

  private static final Weights WEIGHTS = Weights.CHOSEN;

  private Blueprint() {}

  /** The documents of an item: its passages, its wholes, last its root. */
  public static List<Document> documents(String type, SearchableItem item) {
    return Block.of(type, item);
  }

  public static String id(String type, long number) {
    return Fields.id(type, number);
  }

  /** The access key that a document's access term stands for. */
  public static String accessKey(String term) {
    return Snapshot.accessKey(term);
  }

  /** The only parameter of the similarity: {@code c} of H2, with LL and LambdaDF. */
  public static float length() {
    return WEIGHTS.length();
  }

  /** What the best of an item's wholes is worth beside its best passage. */
  public static float wholeWeight() {
    return WEIGHTS.whole();
  }

  /** A facet of these counts: its order, and how many of its values are shown. */
  public static Facet facet(String name, Map<String, Long> counts, Set<String> chosen) {
    return FacetCounts.facet(name, counts, chosen);
  }

  /** What a question asks of documents; without any word, everything. */
  public static Asked asked(Meaning asked, Vocabulary vocabulary) throws IOException {
    ReadWords words = AskedWords.read(asked, WEIGHTS, vocabulary);
    return new Asked(asked, words);
  }

  /** A question as it is asked. */
  public static final class Asked {
    private final Meaning meaning;
    private final ReadWords words;
    private final Marks marks;

    private Asked(Meaning meaning, ReadWords words) {
      this.meaning = meaning;
      this.words = words;
      this.marks = new Marks(words);
    }

    /** What finds passages and ranks wholes. */
    public Query query() {
      return meaning.words().isBlank()
          ? PassageQuery.everything()
          : PassageQuery.of(words, WEIGHTS);
    }

    /** An item is found only if, for each of these, a readable document of it matches. */
    public List<Query> phrases() {
      return Strict.phrases(meaning);
    }

    /** An item of which a readable document matches one of these is not found. */
    public List<Query> excluded() {
      return Strict.excluded(meaning);
    }

    /** By word, what may have helped to find an item; the first that it holds counts. */
    public List<List<Evidence>> evidence() {
      return Evidence.of(words);
    }

    /** The words taken for others. */
    public List<Correction> corrections() {
      return words.corrections();
    }

    /** Where the answer stands among these passages of one item, given best first. */
    public List<Where> places(List<Integer> passages, ShownTexts shown) throws IOException {
      Map<Integer, List<Mark>> marked = new HashMap<>();
      for (int passage : passages) {
        List<Mark> own = marks.in(shown.text(Fields.TEXT, passage));
        if (!own.isEmpty()) {
          own.sort(Mark.IN_ORDER);
          marked.put(passage, own);
        }
      }
      return new BestPlaces(marks, shown, marked).among(passages);
    }
  }
}
