package org.ressourcerie.search.spi;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Access;
import org.ressourcerie.search.Facet;

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
 * @param guarded values of facets that only readers of something may know of, and narrow by
 * @param date for sorting by date; null sorts last
 */
public record SearchableItem(
    long number,
    long version,
    String language,
    String title,
    List<String> keywords,
    Map<String, List<String>> facets,
    List<Guarded> guarded,
    @Nullable LocalDate date,
    @Nullable LocalDate verified,
    List<SearchablePassage> passages) {

  /** An item without guarded facets. */
  public SearchableItem(
      long number,
      long version,
      String language,
      String title,
      List<String> keywords,
      Map<String, List<String>> facets,
      @Nullable LocalDate date,
      @Nullable LocalDate verified,
      List<SearchablePassage> passages) {
    this(number, version, language, title, keywords, facets, List.of(), date, verified, passages);
  }

  /** The same; current where its content says nothing of that. */
  public SearchableItem standing() {
    if (facets.containsKey(Facet.STANDING)) {
      return this;
    }
    Map<String, List<String>> more = new LinkedHashMap<>(facets);
    more.put(Facet.STANDING, List.of(Facet.CURRENT));
    return new SearchableItem(
        number, version, language, title, keywords, more, guarded, date, verified, passages);
  }

  /** A facet's value that stands behind an access; not one that {@link #facets} tells already. */
  public record Guarded(Access access, String facet, String value) {}
}
