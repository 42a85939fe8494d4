package org.ressourcerie.search;

import java.util.List;

/** One way to narrow a search, with what each of its values would give. */
public record Facet(String name, List<Value> values) {
  /** Every facet, in the order in which it is shown. */
  public static final List<String> NAMES =
      List.of(
          "kind",
          "has",
          "theme",
          "year",
          "territory",
          "organisation",
          "provenance",
          "language",
          "standing");

  /** Whether a thing is shown unless it is asked for: see {@link #CURRENT}. */
  public static final String STANDING = "standing";

  /** What a search finds where nothing is said of {@link #STANDING}. */
  public static final String CURRENT = "current";

  public Facet {
    values = List.copyOf(values);
  }

  /**
   * A value and how many things found have it.
   *
   * @param chosen whether the search is narrowed by it now
   */
  public record Value(String value, long count, boolean chosen) {}
}
