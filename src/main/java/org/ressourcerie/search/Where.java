package org.ressourcerie.search;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.spi.SearchablePassage.Place;

/**
 * A place that answers, inside a thing found.
 *
 * @param label a page or slide number, seconds from the start, a heading
 * @param path where it opens on this site, with fragment
 * @param heading the heading above it; null when there is none
 */
public record Where(
    Place kind, String label, String path, @Nullable String heading, Snippet snippet) {}
