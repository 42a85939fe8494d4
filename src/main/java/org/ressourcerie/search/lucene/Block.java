package org.ressourcerie.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Access;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage;

/**
 * The documents of one item, in an order that never changes: its passages; for each access among
 * them, all their words once more, to rank the item as a whole; last its root, which says once what
 * belongs to all. Nothing of the root is found by words.
 */
final class Block {
  /**
   * The index cannot keep a longer value; what asks more is cut, and an access so cut admits
   * nobody.
   */
  private static final int LONGEST_VALUE = 8_000;

  /**
   * A question that a title asks is what its readers ask: it counts as often as three titles that
   * name a subject.
   */
  private static final int QUESTION = 3;

  private final SearchableItem item;
  private final Meanings meanings;
  private final String id;
  private final List<Word> title;

  /** The title as often as it counts. */
  private final List<List<Word>> titles;

  private final List<Document> documents = new ArrayList<>();
  private final Map<String, List<List<Word>>> wholes = new LinkedHashMap<>();

  private Block(String type, SearchableItem item, Meanings meanings) {
    this.item = item;
    this.meanings = meanings;
    this.id = Fields.id(type, item.number());
    this.title = French.words(item.title());
    this.titles = Collections.nCopies(isQuestion(item.title()) ? QUESTION : 1, title);
  }

  static List<Document> of(String type, SearchableItem item) {
    return of(type, item, Meanings.NONE);
  }

  static List<Document> of(String type, SearchableItem item, Meanings meanings) {
    Block block = new Block(type, item, meanings);
    item.passages().forEach(block::addPassage);
    block.wholes.forEach(block::addWhole);
    block.addRoot(type);
    return block.documents;
  }

  static Term term(String type, long number) {
    return new Term(Fields.ID, Fields.id(type, number));
  }

  /** Public text has an empty key, which no index can hold. */
  static String accessTerm(Access access) {
    String key = access.key();
    return key.isEmpty() ? "public" : key.length() > LONGEST_VALUE ? "unreadable" : key;
  }

  /**
   * A word of the title counts as two of the passage in one sum (the idea of BM25F): a field of its
   * own would count it by its rarity among titles, which are short and say little of a passage.
   */
  private void addPassage(SearchablePassage passage) {
    String access = accessTerm(passage.access());
    List<Word> heading = passage.heading() == null ? List.of() : French.words(passage.heading());
    List<List<Word>> whole = wholes.computeIfAbsent(access, key -> new ArrayList<>());
    List<Word> hidden = French.words(passage.hidden());
    whole.add(heading);
    whole.add(hidden);
    for (Piece piece : Piece.cut(passage.text())) {
      whole.add(piece.words());
      List<List<Word>> runs = List.of(heading, title, hidden, piece.words());
      List<List<Word>> weighed = new ArrayList<>(List.of(heading, hidden, piece.words()));
      weighed.addAll(1, titles);
      weighed.addAll(1, titles);
      Document document = document(access);
      document.add(new Field(Fields.ALL, WordStream.placedStems(weighed), Fields.OFFSETS));
      document.add(new Field(Fields.EXACT, WordStream.exact(runs), Fields.COUNTS));
      Expansions.keep(document, piece);
      if (whole.size() == 3) {
        addKeywords(document);
      }
      meanings.add(document, Meanings.text(item, passage, piece));
      show(document, passage, piece.text());
    }
  }

  /** Beside the index rather than in its compressed store: a page of results reads many. */
  private static void show(Document document, SearchablePassage passage, String text) {
    keep(document, Fields.PLACE, passage.place().name());
    keep(document, Fields.LABEL, passage.label());
    keep(document, Fields.PATH, passage.path());
    if (passage.heading() != null) {
      keep(document, Fields.HEADING, passage.heading());
    }
    keep(document, Fields.TEXT, text);
  }

  private static void keep(Document document, String field, String value) {
    document.add(new BinaryDocValuesField(field, new BytesRef(value)));
  }

  private void addWhole(String access, List<List<Word>> texts) {
    Document document = document(access);
    document.add(new StringField(Fields.ROLE, Fields.WHOLE, Field.Store.NO));
    List<List<Word>> runs = new ArrayList<>(texts);
    runs.addAll(titles);
    document.add(new Field(Fields.WHOLE_TEXT, WordStream.stems(runs), Fields.COUNTS));
    document.add(new Field(Fields.TITLE_WORDS, WordStream.exact(titles), Fields.COUNTS));
    document.add(
        new Field(
            Fields.TITLE_GRAMS,
            WordStream.exact(titles.stream().map(Grams::of).toList()),
            Fields.COUNTS));
    addKeywords(document);
  }

  /** On the whole and on one passage of each access, since only a passage finds. */
  private void addKeywords(Document document) {
    if (!item.keywords().isEmpty()) {
      List<List<Word>> keywords = item.keywords().stream().map(French::words).toList();
      document.add(new Field(Fields.KEYWORDS, WordStream.stems(keywords), Fields.COUNTS));
    }
  }

  private static boolean isQuestion(String title) {
    return title.stripTrailing().endsWith("?");
  }

  private Document document(String access) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new StringField(Fields.ACCESS, access, Field.Store.NO));
    documents.add(document);
    return document;
  }

  private void addRoot(String type) {
    Document root = new Document();
    root.add(new StringField(Fields.ID, id, Field.Store.NO));
    root.add(new StringField(Fields.ROLE, Fields.ROOT, Field.Store.NO));
    root.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
    root.add(new NumericDocValuesField(Fields.NUMBER, item.number()));
    root.add(new NumericDocValuesField(Fields.VERSION, item.version()));
    addDay(root, Fields.DATE, item.date());
    addDay(root, Fields.VERIFIED, item.verified());
    item.facets().forEach((facet, values) -> addFacet(root, Fields.FACET + facet, values));
    for (SearchableItem.Guarded one : item.guarded()) {
      String value = one.value() + Holding.GUARD + accessTerm(one.access());
      root.add(new SortedSetDocValuesField(Fields.GUARDED + one.facet(), new BytesRef(value)));
    }
    documents.add(root);
  }

  private static void addDay(Document root, String field, @Nullable LocalDate day) {
    if (day != null) {
      root.add(new NumericDocValuesField(field, day.toEpochDay()));
    }
  }

  private static void addFacet(Document root, String field, List<String> values) {
    for (String value : new TreeSet<>(values)) {
      String kept = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
      root.add(new SortedSetDocValuesField(field, new BytesRef(kept)));
    }
  }
}
