package org.ressourcerie.search.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that people type: of a theme, an organisation, a place, a kind.
 *
 * @param facet the facet that it is a value of
 * @param value the facet's value
 * @param label as shown
 * @param others other names it goes by
 * @param path of its own page on this site; null when it has none
 * @param wider values of the same facet that concern it too, nearest first: the département of a
 *     commune
 */
public record Name(
    String facet,
    String value,
    String label,
    List<String> others,
    @Nullable String path,
    List<String> wider) {
  public Name {
    others = List.copyOf(others);
    wider = List.copyOf(wider);
  }
}
