package org.ressourcerie.search.engine;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.SearchQuery;

/**
 * A query with what its visitor may read: an engine never sees one without the other.
 *
 * @param asked what the query's text means; an engine reads it rather than the text
 * @param sense what its words mean as a whole; null when words alone are looked for
 */
public record Question(
    SearchQuery query, Meaning asked, AccessFilter readable, @Nullable Sense sense) {
  /** Words alone. */
  public Question(SearchQuery query, Meaning asked, AccessFilter readable) {
    this(query, asked, readable, null);
  }

  /** A text that was not looked into: words alone. */
  public Question(SearchQuery query, AccessFilter readable) {
    this(query, Meaning.words(query.text()), readable);
  }
}
