package org.ressourcerie.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What someone looks for.
 *
 * @param text as typed, anything at all; blank asks for everything the visitor may read
 * @param filters chosen values by facet: any of a facet's values, and every facet
 * @param page from 1
 * @param size results a page, 1 to 100
 * @param declined ids of clues that the text seemed to hold and does not mean
 * @param asTyped words are looked for as they are, errors of typing included
 * @param explained each hit is to say why it stands where it does; for the team
 */
public record SearchQuery(
    String text,
    Map<String, List<String>> filters,
    Sort sort,
    int page,
    int size,
    Set<String> declined,
    boolean asTyped,
    boolean explained) {
  public static final int LARGEST_PAGE = 100;

  /** The last result that paging reaches; beyond it, one narrows. */
  public static final int REACH = 10_000;

  /** Refuses a page below 1 and a size outside 1 to 100. */
  public SearchQuery {
    if (page < 1) {
      throw new IllegalArgumentException("page must be 1 or more");
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("size must be from 1 to " + LARGEST_PAGE);
    }
    filters = Map.copyOf(filters);
    declined = Set.copyOf(declined);
  }

  /** A query of which everything is meant as it seems. */
  public SearchQuery(
      String text, Map<String, List<String>> filters, Sort sort, int page, int size) {
    this(text, filters, sort, page, size, Set.of(), false, false);
  }

  /** The first page of results for a text, best first. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, Map.of(), Sort.RELEVANCE, 1, 20);
  }

  /** The same among what is shown first, where nothing is said of that. */
  public SearchQuery amongCurrent() {
    if (filters.containsKey(Facet.STANDING)) {
      return this;
    }
    Map<String, List<String>> more = new HashMap<>(filters);
    more.put(Facet.STANDING, List.of(Facet.CURRENT));
    return new SearchQuery(text, more, sort, page, size, declined, asTyped, explained);
  }

  /** Results skipped before this page. */
  public long from() {
    return (page - 1L) * size;
  }

  /** In what order; without any text, relevance is the date. */
  public enum Sort {
    RELEVANCE,
    DATE,
    VERIFIED
  }
}
