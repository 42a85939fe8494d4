package org.ressourcerie.search.engine;

import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.SearchQuery;

/**
 * A query with what its visitor may read: an engine never sees one without the other.
 *
 * @param asked what the query's text means; an engine reads it rather than the text
 */
public record Question(SearchQuery query, Meaning asked, AccessFilter readable) {

  /** A text that was not looked into: words alone. */
  public Question(SearchQuery query, AccessFilter readable) {
    this(query, Meaning.words(query.text()), readable);
  }
}
