package org.ressourcerie.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.spi.SearchableItem;
import org.ressourcerie.search.spi.SearchablePassage;
import org.ressourcerie.search.spi.SearchablePassage.Place;
import org.ressourcerie.web.ui.Badge;

/** Content kept in memory, to search without any other module. */
public final class MemoryContent implements SearchableContent {
  private final NavigableMap<Long, SearchableItem> items = new ConcurrentSkipListMap<>();

  public void put(SearchableItem item) {
    items.put(item.number(), item);
  }

  public void remove(long number) {
    items.remove(number);
  }

  public List<SearchableItem> all() {
    return new ArrayList<>(items.values());
  }

  @Override
  public String type() {
    return "resource";
  }

  @Override
  public List<SearchableItem> byNumbers(Collection<Long> numbers) {
    return numbers.stream().filter(items::containsKey).map(items::get).toList();
  }

  @Override
  public List<Long> numbersAfter(long number, int limit) {
    return items.tailMap(number, false).keySet().stream().limit(limit).toList();
  }

  @Override
  public List<ResultCard> cards(Collection<Long> numbers, AccessFilter filter) {
    return byNumbers(numbers).stream()
        .filter(item -> item.passages().stream().anyMatch(p -> filter.admits(p.access().key())))
        .map(MemoryContent::card)
        .toList();
  }

  @Override
  public String kicker(ResultCard card, Locale locale) {
    return card.kind();
  }

  @Override
  public String label(String facet, String value, Locale locale) {
    return value;
  }

  private static ResultCard card(SearchableItem item) {
    boolean open = item.passages().stream().allMatch(p -> p.access().equals(Access.PUBLIC));
    return new ResultCard(
        item.number(),
        item.version(),
        "test",
        "k" + item.number(),
        "/r/" + item.number(),
        item.title(),
        null,
        item.facets().getOrDefault("kind", List.of("guide")).getFirst(),
        "network",
        "fr",
        item.date(),
        open ? "public" : "members",
        false,
        open ? Badge.PUBLIC : Badge.MEMBERS,
        "current",
        null);
  }

  /** A public item of one section under its title. */
  public static SearchableItem item(long number, String title, String text) {
    return item(
        number,
        title,
        passage(Access.PUBLIC, Place.NOTICE, "", ""),
        passage(Access.PUBLIC, Place.SECTION, "Texte", text));
  }

  public static SearchableItem item(long number, String title, SearchablePassage... passages) {
    return new SearchableItem(
        number,
        1,
        "fr",
        title,
        List.of(),
        Map.of("kind", List.of("guide")),
        null,
        null,
        List.of(passages));
  }

  public static SearchablePassage passage(Access access, Place place, String label, String text) {
    return new SearchablePassage(access, place, label, "/p#" + label, null, text);
  }
}
