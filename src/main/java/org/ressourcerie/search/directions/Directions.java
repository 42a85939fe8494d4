package org.ressourcerie.search.directions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ressourcerie.search.engine.Meaning.Lift;
import org.ressourcerie.search.engine.Meaning.Pin;
import org.ressourcerie.search.engine.Meaning.Synonym;
import org.ressourcerie.search.understanding.SameWords;

/**
 * What the team has decided of searches, or thinks of deciding. It opens nothing: the engine's
 * filter stays.
 */
public final class Directions {
  /** What another word of the team's is worth beside one of the question. */
  private static final float WORTH = 0.5f;

  private final List<Placing> placings;
  private final List<SynonymGroup> groups;
  private final Map<String, List<String>> synonyms = new HashMap<>();

  public Directions(List<Placing> placings, List<SynonymGroup> groups) {
    this.placings = List.copyOf(placings);
    this.groups = List.copyOf(groups);
    for (SynonymGroup group : groups) {
      for (String word : group.words()) {
        synonyms
            .computeIfAbsent(SameWords.key(word), key -> new ArrayList<>())
            .addAll(group.besides(word));
      }
    }
  }

  /** What comes first, and what is lifted. */
  public record Steered(List<Pin> pins, List<Lift> lifts) {}

  /** What is placed this day for searches of the same words. */
  public Steered of(String text, LocalDate today) {
    List<Pin> pins = new ArrayList<>();
    List<Lift> lifts = new ArrayList<>();
    if (!placings.isEmpty() && !text.isBlank()) {
      String same = SameWords.key(text);
      for (Placing placing : placings) {
        if (placing.same().equals(same) && placing.holdsOn(today)) {
          Double factor = placing.factor();
          if (factor == null) {
            pins.add(new Pin(placing.type(), placing.number()));
          } else {
            lifts.add(new Lift(placing.type(), placing.number(), factor));
          }
        }
      }
    }
    return new Steered(pins, lifts);
  }

  /** Other words for those of a text. */
  public List<Synonym> synonyms(String text) {
    return SameWords.said(text, synonyms).stream()
        .map(one -> new Synonym(text.substring(one.start(), one.end()), one.what(), WORTH))
        .toList();
  }

  /** The same with a placing in the place of that of the same words and thing. */
  public Directions with(Placing placing) {
    Predicate<Placing> same =
        one ->
            one.same().equals(placing.same())
                && one.type().equals(placing.type())
                && one.number() == placing.number();
    return new Directions(
        Stream.concat(Stream.of(placing), placings.stream().filter(same.negate())).toList(),
        groups);
  }

  /** The same without this placing. */
  public Directions withoutPlacing(long id) {
    return new Directions(placings.stream().filter(placing -> placing.id() != id).toList(), groups);
  }

  /** The same with a group in the place of that of its id. */
  public Directions with(SynonymGroup group) {
    return new Directions(
        placings,
        Stream.concat(
                Stream.of(group),
                groups.stream().filter(one -> group.id() == 0 || one.id() != group.id()))
            .toList());
  }

  /** The same without this group. */
  public Directions withoutGroup(long id) {
    return new Directions(placings, groups.stream().filter(group -> group.id() != id).toList());
  }
}
