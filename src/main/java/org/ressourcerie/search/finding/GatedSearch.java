package org.ressourcerie.search.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.Understood;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.content.Contents;
import org.ressourcerie.search.directions.Directions;
import org.ressourcerie.search.directions.SteeredSearch;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.Meaning;
import org.ressourcerie.search.engine.Meaning.Synonym;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.engine.Senses;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.steering.Steering;
import org.ressourcerie.search.understanding.KnownNames;
import org.ressourcerie.search.understanding.Understanding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine for what the gate admits, then shows of each thing what its content shows. */
@Component
class GatedSearch implements Search, SteeredSearch {
  private final SearchEngine engine;
  private final Gate gate;
  private final Understanding understanding;
  private final KnownNames names;
  private final Steering steering;
  private final Contents contents;
  private final NearPlaces places;
  private final Senses senses;

  GatedSearch(
      SearchEngine engine,
      Gate gate,
      Understanding understanding,
      KnownNames names,
      Steering steering,
      Contents contents,
      NearPlaces places,
      ObjectProvider<Senses> senses) {
    this.engine = engine;
    this.gate = gate;
    this.understanding = understanding;
    this.names = names;
    this.steering = steering;
    this.contents = contents;
    this.places = places;
    this.senses = senses.getIfAvailable(() -> words -> null);
  }

  @Override
  public SearchResults find(SearchQuery query, Visitor visitor) {
    return find(query, visitor, steering.now());
  }

  @Override
  public SearchResults findByWords(SearchQuery query, Visitor visitor) {
    return find(query, visitor, steering.now(), words -> null);
  }

  @Override
  public SearchResults find(SearchQuery query, Visitor visitor, Directions directions) {
    return find(query, visitor, directions, query.asTyped() ? words -> null : senses);
  }

  private SearchResults find(
      SearchQuery query, Visitor visitor, Directions directions, Senses known) {
    AccessFilter readable = gate.filter(visitor);
    Understanding.Meant meant = understanding.of(query, readable);
    List<Synonym> synonyms = directions.synonyms(meant.words());
    Meaning asked = asked(query, meant, directions).with(all(synonyms, meant.synonyms()));
    Found found =
        engine.find(new Question(query.amongCurrent(), asked, readable, known.of(asked.words())));
    Map<String, Map<Long, ResultCard>> cards = cards(found.items(), readable);
    Map<String, Map<Long, String>> near = places.of(query, meant.clues(), found.items(), readable);
    List<Hit> hits = new ArrayList<>();
    for (Found.Item item : found.items()) {
      ResultCard card = cards.getOrDefault(item.type(), Map.of()).get(item.number());
      if (card != null) {
        hits.add(hit(item, card, near.getOrDefault(item.type(), Map.of()).get(item.number())));
      }
    }
    Understood understood = understood(meant, found, synonyms, named(query.text(), readable));
    return new SearchResults(found.total(), hits, found.facets(), understood);
  }

  private static List<Synonym> all(List<Synonym> ours, List<Synonym> themes) {
    return Stream.concat(ours.stream(), themes.stream()).toList();
  }

  private Meaning asked(SearchQuery query, Understanding.Meant meant, Directions directions) {
    Directions.Steered steered = directions.of(query.text(), steering.today());
    return new Meaning(
        meant.words(),
        meant.phrases(),
        meant.excluded(),
        meant.wishes(),
        meant.wholly(),
        steered.pins(),
        steered.lifts(),
        query.asTyped(),
        query.explained());
  }

  private static Understood understood(
      Understanding.Meant meant, Found found, List<Synonym> synonyms, @Nullable Hit named) {
    return new Understood(
        meant.clues(),
        meant.declined(),
        meant.phrases(),
        meant.excluded(),
        found.corrections(),
        synonyms.stream().flatMap(one -> one.others().stream()).distinct().toList(),
        meant.pages(),
        named);
  }

  /** The thing that a number or a pasted address names, if this visitor may know of it. */
  private @Nullable Hit named(String text, AccessFilter readable) {
    return contents
        .named(text, readable)
        .map(thing -> new Hit(thing.type(), thing.card(), 0, List.of(), List.of(), null))
        .orElse(null);
  }

  @Override
  public @Nullable Name name(String facet, String value) {
    return names.of(facet, value);
  }

  @Override
  public String label(String facet, String value, Locale locale) {
    for (SearchableContent content : contents.all()) {
      String label = content.label(facet, value, locale);
      if (!label.isEmpty()) {
        return label;
      }
    }
    return value;
  }

  @Override
  public String kicker(Hit hit, Locale locale) {
    return contents.all().stream()
        .filter(content -> content.type().equals(hit.type()))
        .map(content -> content.kicker(hit.card(), locale))
        .findFirst()
        .orElse("");
  }

  private Map<String, Map<Long, ResultCard>> cards(List<Found.Item> items, AccessFilter readable) {
    Map<String, List<Long>> numbers =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    Found.Item::type, Collectors.mapping(Found.Item::number, Collectors.toList())));
    Map<String, Map<Long, ResultCard>> cards = new HashMap<>();
    for (SearchableContent content : contents.all()) {
      List<Long> own = numbers.get(content.type());
      if (own != null) {
        cards.put(
            content.type(),
            content.cards(own, readable).stream()
                .collect(Collectors.toMap(ResultCard::number, card -> card)));
      }
    }
    return cards;
  }

  /** Words of another version than the card's may have changed their access: they are not shown. */
  private static Hit hit(Found.Item item, ResultCard card, @Nullable String nearPlace) {
    List<Where> where = item.version() == card.version() ? item.where() : List.of();
    return new Hit(item.type(), card, item.score(), where, item.reasons(), nearPlace);
  }
}
