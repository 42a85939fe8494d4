package org.ressourcerie.resources.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one picks from while writing.
 *
 * @param resources titles of those that changed last
 * @param territories names by code
 */
public record Known(
    List<String> themes,
    List<String> people,
    List<String> organisations,
    List<String> resources,
    Map<String, String> territories) {
  public Known {
    territories = new LinkedHashMap<>(territories);
  }
}
