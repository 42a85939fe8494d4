package org.ressourcerie.search;

import java.util.List;

/**
 * Something that a query's text seems to mean: a year, a kind, a place.
 *
 * @param facet the facet it is a value of
 * @param values any of them; several for a period
 * @param words of the text that say it
 */
public record Clue(String facet, List<String> values, String words) {
  public Clue {
    values = List.copyOf(values);
  }

  /** How addresses name it, such as {@code year:2021-2023}. */
  public String id() {
    String first = values.getFirst();
    return facet + ":" + (values.size() == 1 ? first : first + "-" + values.getLast());
  }
}
