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
 * @param synonyms other words that are looked for too
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
    List<Synonym> synonyms,
    boolean asTyped,
    boolean explained) {

  public Meaning {
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    wishes = List.copyOf(wishes);
    pins = List.copyOf(pins);
    lifts = List.copyOf(lifts);
    synonyms = List.copyOf(synonyms);
  }

  /** Without other words than its own. */
  public Meaning(
      String words,
      List<String> phrases,
      List<String> excluded,
      List<Wish> wishes,
      boolean wishesFind,
      List<Pin> pins,
      List<Lift> lifts,
      boolean asTyped,
      boolean explained) {
    this(words, phrases, excluded, wishes, wishesFind, pins, lifts, List.of(), asTyped, explained);
  }

  /** The same, with other words that are looked for too. */
  public Meaning with(List<Synonym> others) {
    return new Meaning(
        words, phrases, excluded, wishes, wishesFind, pins, lifts, others, asTyped, explained);
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

  /**
   * Other words for some of the question's: each is looked for too, and what is said is known, thus
   * no error of typing.
   *
   * @param said as it stands in the question
   * @param others several words stand side by side
   * @param worth of each beside a word of the question, which is worth 1
   */
  public record Synonym(String said, List<String> others, float worth) {
    public Synonym {
      others = List.copyOf(others);
    }
  }

  /** An item put before the others. */
  public record Pin(String type, long number) {}

  /** An item whose score is multiplied by a factor above 0. */
  public record Lift(String type, long number, double factor) {}
}
