package org.ressourcerie.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** What the index keeps of the passages of one segment, by document. */
record Shown(LeafReader segment) implements ShownTexts {

  @Override
  public @Nullable String optional(String field, int passage) throws IOException {
    BinaryDocValues values = segment.getBinaryDocValues(field);
    return values != null && values.advanceExact(passage)
        ? values.binaryValue().utf8ToString()
        : null;
  }
}
