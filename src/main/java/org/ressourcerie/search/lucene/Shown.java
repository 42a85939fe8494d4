package org.ressourcerie.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** What the index keeps of a passage to show it, in one segment. */
record Shown(LeafReader segment) {

  /** Empty when the passage has none. */
  String text(String field, int document) throws IOException {
    String value = optional(field, document);
    return value == null ? "" : value;
  }

  /** Null when the passage has none. */
  @Nullable String optional(String field, int document) throws IOException {
    BinaryDocValues values = segment.getBinaryDocValues(field);
    return values != null && values.advanceExact(document)
        ? values.binaryValue().utf8ToString()
        : null;
  }
}
