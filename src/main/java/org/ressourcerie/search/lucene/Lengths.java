package org.ressourcerie.search.lucene;

import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/**
 * Gives every document the length of every field that scores by it, 0 where it has no such words.
 * Lengths that all documents have are read by their number; those of some are searched for, at
 * every match. Words, counts and averages are what they were.
 */
final class Lengths {
  private static final Map<String, FieldType> SCORED =
      Map.of(
          Fields.ALL, Fields.OFFSETS,
          Fields.EXACT, Fields.COUNTS,
          Fields.WHOLE_TEXT, Fields.COUNTS,
          Fields.KEYWORDS, Fields.COUNTS,
          Fields.TITLE_WORDS, Fields.COUNTS,
          Fields.TITLE_GRAMS, Fields.COUNTS);

  private Lengths() {}

  static List<Document> everywhere(List<Document> documents) {
    for (Document document : documents) {
      SCORED.forEach(
          (field, type) -> {
            if (document.getField(field) == null) {
              document.add(new Field(field, WordStream.stems(List.of()), type));
            }
          });
    }
    return documents;
  }
}
