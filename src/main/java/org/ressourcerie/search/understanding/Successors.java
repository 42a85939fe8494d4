package org.ressourcerie.search.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.spi.NamedThings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Values of facets that others have taken the place of, so that kept addresses go on finding. */
@Component
public class Successors {
  private final List<NamedThings> sources;
  private final Gate gate;

  Successors(ObjectProvider<NamedThings> sources, Gate gate) {
    this.sources = sources.orderedStream().toList();
    this.gate = gate;
  }

  /** These filters as they are said today; equal to them when nothing has taken their place. */
  public Map<String, List<String>> of(Map<String, List<String>> filters, Visitor visitor) {
    if (filters.isEmpty()) {
      return filters;
    }
    AccessFilter reader = gate.filter(visitor);
    Map<String, List<String>> now = new LinkedHashMap<>();
    filters.forEach(
        (facet, values) ->
            now.put(
                facet, values.stream().map(value -> of(facet, value, reader)).distinct().toList()));
    return now;
  }

  private String of(String facet, String value, AccessFilter reader) {
    return sources.stream()
        .flatMap(source -> source.successor(facet, value, reader).stream())
        .findFirst()
        .orElse(value);
  }
}
