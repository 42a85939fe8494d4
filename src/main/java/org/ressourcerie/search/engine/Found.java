package org.ressourcerie.search.engine;

import java.util.List;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Where;

/** An engine's answer: numbers and places, before content gives their cards. */
public record Found(long total, List<Item> items, List<Facet> facets) {
  public static final Found NOTHING = new Found(0, List.of(), List.of());

  /** One thing found, as it was when indexed. */
  public record Item(String type, long number, long version, double score, List<Where> where) {}
}
