package org.ressourcerie.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.spi.Name;

/** The one way to search: pages, programs and measures all pass here. */
public interface Search {

  /**
   * What this visitor may find now; counts, facets and snippets hold nothing else.
   *
   * @throws SearchUnavailable while there is no index
   */
  SearchResults find(SearchQuery query, Visitor visitor);

  /** The same by words alone, which what meaning brings is measured against. */
  SearchResults findByWords(SearchQuery query, Visitor visitor);

  /** The words for a facet's value; the value itself when no content knows it. */
  String label(String facet, String value, Locale locale);

  /** The name that a module gives to a facet's value, with the wider ones; null when none does. */
  @Nullable Name name(String facet, String value);

  /** What a thing found is, in words above its title; empty when no content knows it. */
  String kicker(Hit hit, Locale locale);
}
