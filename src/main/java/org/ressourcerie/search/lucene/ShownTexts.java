package org.ressourcerie.search.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an index keeps of passages to show them; passages are numbered as their index likes. */
public interface ShownTexts {

  /** Null when the passage has none. */
  @Nullable String optional(String field, int passage) throws IOException;

  /** Empty when the passage has none. */
  default String text(String field, int passage) throws IOException {
    String value = optional(field, passage);
    return value == null ? "" : value;
  }
}
