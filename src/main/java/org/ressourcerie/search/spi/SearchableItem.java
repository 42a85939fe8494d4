package org.ressourcerie.search.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be found, with all its passages.
 *
 * @param version changes with every change of its text or access; a hit of another version than its
 *     card is not shown
 * @param facets values by facet ({@code kind}, {@code provenance}, {@code theme}, {@code
 *     organisation}, {@code territory}, {@code language}, {@code year}…); visible to whoever finds
 *     a passage
 * @param keywords words it should be found by that stand in no passage (theme synonyms, acronyms,
 *     names cited)
 * @param date for sorting by date; null sorts last
 */
public record SearchableItem(
    long number,
    long version,
    String language,
    String title,
    List<String> keywords,
    Map<String, List<String>> facets,
    @Nullable LocalDate date,
    @Nullable LocalDate verified,
    List<SearchablePassage> passages) {}
