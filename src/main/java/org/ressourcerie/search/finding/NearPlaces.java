package org.ressourcerie.search.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.Clue;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.content.Contents;
import org.ressourcerie.search.engine.Found;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.understanding.KnownNames;
import org.springframework.stereotype.Component;

/**
 * Which of the things found are about a wider or a narrower place than the one asked for: what is
 * said of a département is of use to its commune, and has to be told as such.
 */
@Component
class NearPlaces {
  private static final String PLACE = "territory";

  private final Contents contents;
  private final KnownNames names;

  NearPlaces(Contents contents, KnownNames names) {
    this.contents = contents;
    this.names = names;
  }

  /** By type and number, the place; things about the place that was asked are left out. */
  Map<String, Map<Long, String>> of(
      SearchQuery query, List<Clue> clues, List<Found.Item> items, AccessFilter readable) {
    Set<String> asked = asked(query, clues);
    Map<String, Map<Long, String>> near = new HashMap<>();
    if (asked.isEmpty()) {
      return near;
    }
    Map<String, List<Long>> numbers =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    Found.Item::type, Collectors.mapping(Found.Item::number, Collectors.toList())));
    for (SearchableContent content : contents.all()) {
      List<Long> own = numbers.getOrDefault(content.type(), List.of());
      Map<Long, String> places = new HashMap<>();
      if (!own.isEmpty()) {
        content
            .values(PLACE, own, readable)
            .forEach((number, values) -> put(places, number, near(values, asked)));
      }
      near.put(content.type(), places);
    }
    return near;
  }

  /** What the text names or is chosen; of a place chosen with a wider one, only the former. */
  private Set<String> asked(SearchQuery query, List<Clue> clues) {
    Set<String> asked = new LinkedHashSet<>(query.filters().getOrDefault(PLACE, List.of()));
    clues.stream()
        .filter(clue -> clue.facet().equals(PLACE))
        .forEach(clue -> asked.addAll(clue.values()));
    Set<String> wider = new HashSet<>();
    asked.forEach(place -> wider.addAll(wider(place)));
    asked.removeAll(wider);
    return asked;
  }

  private @Nullable String near(List<String> values, Set<String> asked) {
    if (values.stream().anyMatch(asked::contains)) {
      return null;
    }
    for (String value : values) {
      Set<String> around = new HashSet<>(wider(value));
      for (String place : asked) {
        if (wider(place).contains(value) || around.contains(place)) {
          return value;
        }
      }
    }
    return null;
  }

  private List<String> wider(String place) {
    Name name = names.of(PLACE, place);
    return name == null ? List.of() : name.wider();
  }

  private static void put(Map<Long, String> places, Long number, @Nullable String place) {
    if (place != null) {
      places.put(number, place);
    }
  }
}
