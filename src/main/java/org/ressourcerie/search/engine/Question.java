package org.ressourcerie.search.engine;

import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.SearchQuery;

/** A query with what its visitor may read: an engine never sees one without the other. */
public record Question(SearchQuery query, AccessFilter readable) {}
