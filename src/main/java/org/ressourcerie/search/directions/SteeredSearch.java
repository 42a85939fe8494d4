package org.ressourcerie.search.directions;

import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchResults;

/** The one search, as it would answer if the team decided otherwise; nobody may read more by it. */
public interface SteeredSearch {

  /** What this visitor would find with these directions in the place of today's. */
  SearchResults find(SearchQuery query, Visitor visitor, Directions directions);
}
