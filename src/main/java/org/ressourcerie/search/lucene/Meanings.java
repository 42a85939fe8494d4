package org.ressourcerie.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.engine.Vector;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage;

/** The vectors of some passages, by what is asked to be understood of them. */
record Meanings(String space, Map<String, Vector> vectors) {
  static final Meanings NONE = new Meanings("", Map.of());

  /** Those that are there of these items' passages. */
  static Meanings of(String type, List<SearchableItem> items, PassageVectors vectors) {
    if (vectors.space().isEmpty()) {
      return NONE;
    }
    Map<Long, List<String>> texts =
        items.stream().collect(Collectors.toMap(SearchableItem::number, Meanings::texts));
    return new Meanings(vectors.space(), vectors.of(type, texts));
  }

  private static List<String> texts(SearchableItem item) {
    return item.passages().stream()
        .flatMap(
            passage -> Piece.cut(passage.text()).stream().map(piece -> text(item, passage, piece)))
        .distinct()
        .toList();
  }

  /** A passage says little without what it stands under. */
  static String text(SearchableItem item, SearchablePassage passage, Piece piece) {
    String heading = passage.heading() == null ? "" : '\n' + passage.heading();
    return (item.title() + heading + '\n' + piece.text()).strip();
  }

  /** A passage whose vector has still to come is found by its words until then. */
  void add(Document document, String text) {
    Vector vector = vectors.get(text);
    if (vector != null) {
      String field = Fields.vector(space, vector.dimensions());
      document.add(
          new KnnFloatVectorField(field, vector.values(), VectorSimilarityFunction.DOT_PRODUCT));
    }
  }
}
