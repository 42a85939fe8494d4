package org.ressourcerie.search.engine;

import java.util.List;

/**
 * A query's text as it was understood; what an engine does with it, in words that hold for each.
 *
 * @param words what is looked for: any of these words, ranked; may be empty
 * @param phrases each must stand, word after word, in a passage that the visitor may read
 * @param excluded none may stand in what the visitor may read
 * @param wishes an item that fulfils one ranks higher
 * @param wishesFind whether an item that fulfils every wish is found, and first, without the words
 * @param pins items found whatever their words, before all others, in this order, when the visitor
 *     may read something of them and the filters admit them
 * @param lifts items that rank higher or lower among those found
 * @param asTyped words are not corrected
 * @param explained each item says why it stands where it does
 */
public record Meaning(
    String words,
    List<String> phrases,
    List<String> excluded,
    List<Wish> wishes,
    boolean wishesFind,
    List<Pin> pins,
    List<Lift> lifts,
    boolean asTyped,
    boolean explained) {

  public Meaning {
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    wishes = List.copyOf(wishes);
    pins = List.copyOf(pins);
    lifts = List.copyOf(lifts);
  }

  /** Words alone. */
  public static Meaning words(String text) {
    return new Meaning(
        text, List.of(), List.of(), List.of(), false, List.of(), List.of(), false, false);
  }

  /**
   * Any of some values of a facet.
   *
   * @param worth the factor by which a score grows, above 1
   */
  public record Wish(String facet, List<String> values, double worth) {
    public Wish {
      values = List.copyOf(values);
    }
  }

  /** An item put before the others. */
  public record Pin(String type, long number) {}

  /** An item whose score is multiplied by a factor above 0. */
  public record Lift(String type, long number, double factor) {}
}
