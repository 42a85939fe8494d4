package org.ressourcerie.search.engine;

import java.util.List;
import org.ressourcerie.search.Correction;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Reason;
import org.ressourcerie.search.Where;

/**
 * An engine's answer: numbers and places, before content gives their cards.
 *
 * @param corrections words of the question that stand in nothing this visitor may read, with the
 *     one that was looked for instead
 */
public record Found(
    long total, List<Item> items, List<Facet> facets, List<Correction> corrections) {
  public static final Found NOTHING = new Found(0, List.of(), List.of());

  /** An answer to words taken as they were typed. */
  public Found(long total, List<Item> items, List<Facet> facets) {
    this(total, items, facets, List.of());
  }

  /**
   * One thing found, as it was when indexed.
   *
   * @param reasons why it stands where it does; empty unless it was asked
   */
  public record Item(
      String type,
      long number,
      long version,
      double score,
      List<Where> where,
      List<Reason> reasons) {

    public Item(String type, long number, long version, double score, List<Where> where) {
      this(type, number, version, score, where, List.of());
    }
  }
}
