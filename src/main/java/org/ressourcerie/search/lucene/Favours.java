package org.ressourcerie.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.engine.Meaning;

/** What makes an item rank beside its words: wishes, lifts and pins. */
final class Favours {
  /** Above every score and every day. */
  static final double ABOVE_ALL = 1e12;

  /** What an item is worth that fulfils every wish, were none of the words in it. */
  static final double FULFILLED = 10;

  private final Meaning asked;
  private final List<Holding> wishes;
  private NumericDocValues numbers = DocValues.emptyNumeric();
  private SortedDocValues types = DocValues.emptySorted();
  private @Nullable ItemFacets facets;

  /**
   * @param keys the access terms that the visitor's filter admits
   */
  Favours(Meaning asked, Set<String> keys) {
    this.asked = asked;
    this.wishes =
        asked.wishes().stream()
            .map(wish -> new Holding(wish.facet(), wish.values(), keys))
            .toList();
  }

  /** Whether items may be found for which no word speaks. */
  boolean findBesideWords() {
    return !asked.pins().isEmpty() || (asked.wishesFind() && !wishes.isEmpty());
  }

  void enter(LeafReader segment, ItemFacets items) throws IOException {
    facets = items;
    for (Holding wish : wishes) {
      wish.enter(segment, items);
    }
    if (!asked.pins().isEmpty() || !asked.lifts().isEmpty()) {
      numbers = DocValues.getNumeric(segment, Fields.NUMBER);
      types = DocValues.getSorted(segment, Fields.TYPE);
    }
  }

  /** Whether an item is found by its facets alone: it has something of each that is wished. */
  boolean finds(int root) {
    if (!asked.wishesFind() || wishes.isEmpty()) {
      return false;
    }
    Set<String> wanted = new HashSet<>();
    Set<String> held = new HashSet<>();
    for (int i = 0; i < wishes.size(); i++) {
      String facet = asked.wishes().get(i).facet();
      wanted.add(facet);
      if (!held.contains(facet) && at(i, root)) {
        held.add(facet);
      }
    }
    return held.equals(wanted);
  }

  /** A score with all that favours its item. */
  double of(int root, double score) throws IOException {
    double favoured = finds(root) ? score + FULFILLED : score;
    for (int i = 0; i < wishes.size(); i++) {
      favoured *= at(i, root) ? asked.wishes().get(i).worth() : 1;
    }
    for (Meaning.Lift lift : asked.lifts()) {
      favoured *= is(root, lift.type(), lift.number()) ? lift.factor() : 1;
    }
    return favoured;
  }

  /** The place of this item among the pins, from 0; -1 when it is none. */
  int pin(int root) throws IOException {
    for (int i = 0; i < asked.pins().size(); i++) {
      if (is(root, asked.pins().get(i).type(), asked.pins().get(i).number())) {
        return i;
      }
    }
    return -1;
  }

  /** Those of the wishes that this item fulfils, by their place. */
  boolean fulfils(int wish, int root) {
    return at(wish, root);
  }

  private boolean at(int wish, int root) {
    return facets != null && wishes.get(wish).at(facets.place(root));
  }

  boolean is(int root, String type, long number) throws IOException {
    return numbers.advanceExact(root)
        && numbers.longValue() == number
        && types.advanceExact(root)
        && types.lookupOrd(types.ordValue()).utf8ToString().equals(type);
  }
}
