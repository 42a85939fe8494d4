package org.ressourcerie.search;

import java.util.List;

/**
 * What this visitor finds.
 *
 * @param total things found, exactly, on all pages
 * @param hits those of the page asked
 * @param facets counts of things found, each facet's as if its own choice were off
 * @param understood what the text was taken for
 */
public record SearchResults(long total, List<Hit> hits, List<Facet> facets, Understood understood) {
  public SearchResults {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
