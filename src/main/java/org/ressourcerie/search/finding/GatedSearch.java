package org.ressourcerie.search.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.engine.Question;
import org.ressourcerie.search.engine.SearchEngine;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.search.spi.SearchableContent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine for what the gate admits, then shows of each thing what its content shows. */
@Component
class GatedSearch implements Search {
  private final SearchEngine engine;
  private final Gate gate;
  private final List<SearchableContent> contents;

  GatedSearch(SearchEngine engine, Gate gate, ObjectProvider<SearchableContent> contents) {
    this.engine = engine;
    this.gate = gate;
    this.contents = contents.stream().toList();
  }

  @Override
  public SearchResults find(SearchQuery query, Visitor visitor) {
    AccessFilter readable = gate.filter(visitor);
    Found found = engine.find(new Question(query, readable));
    Map<String, Map<Long, ResultCard>> cards = cards(found.items(), readable);
    List<Hit> hits = new ArrayList<>();
    for (Found.Item item : found.items()) {
      ResultCard card = cards.getOrDefault(item.type(), Map.of()).get(item.number());
      if (card != null) {
        hits.add(hit(item, card));
      }
    }
    return new SearchResults(found.total(), hits, found.facets());
  }

  @Override
  public String label(String facet, String value, Locale locale) {
    for (SearchableContent content : contents) {
      String label = content.label(facet, value, locale);
      if (!label.isEmpty()) {
        return label;
      }
    }
    return value;
  }

  @Override
  public String kicker(Hit hit, Locale locale) {
    return contents.stream()
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
    for (SearchableContent content : contents) {
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
  private static Hit hit(Found.Item item, ResultCard card) {
    List<Where> where = item.version() == card.version() ? item.where() : List.of();
    return new Hit(item.type(), card, item.score(), where);
  }
}
