package org.ressourcerie.search;

import java.util.List;

/**
 * What this visitor finds.
 *
 * @param total things found, exactly, on all pages
 * @param hits those of the page asked
 * @param facets counts of things found, each facet's as if its own choice were off
 */
public record SearchResults(long total, List<Hit> hits, List<Facet> facets) {
  public SearchResults {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
