package org.ressourcerie.search.engine;

import org.jspecify.annotations.Nullable;

/** Where the site looks for meaning beside words: what questions mean. */
public interface Senses {
  /** Null when that is not known in time, or the words are not to leave the site. */
  @Nullable Sense of(String words);
}
