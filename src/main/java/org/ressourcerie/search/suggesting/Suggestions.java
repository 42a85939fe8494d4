package org.ressourcerie.search.suggesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.ChangesSeen;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.content.Contents;
import org.ressourcerie.search.content.Kept;
import org.ressourcerie.search.requests.Searches;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.search.spi.SearchableContent;
import org.ressourcerie.search.understanding.KnownNames;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds what to suggest in tables kept in memory, then asks for each of the few chosen whether this
 * visitor may know of it now: only what that answer tells is shown.
 */
@Component
class Suggestions {
  private static final int NAMES = 3;
  private static final int TITLES = 5;
  private static final int SEARCHES = 3;

  /** Chosen beyond those shown, since some may be for others. */
  private static final int SPARE = 3;

  private static final int LONGEST = 100;

  private final KnownNames names;
  private final Contents contents;
  private final Searches searches;
  private final Kept<Tables> kept = new Kept<>(this::read);

  Suggestions(KnownNames names, Contents contents, Searches searches) {
    this.names = names;
    this.contents = contents;
    this.searches = searches;
  }

  /** What is suggested for some typed text. */
  record Suggested(List<String> searches, List<Name> names, List<ResultCard> titles) {
    static final Suggested NOTHING = new Suggested(List.of(), List.of(), List.of());
  }

  Suggested of(String typed, AccessFilter filter) {
    if (typed.strip().length() < 2 || typed.length() > LONGEST) {
      return Suggested.NOTHING;
    }
    Tables tables = kept.get();
    return new Suggested(
        tables.searches().beginning(typed, SEARCHES, text -> true),
        names(tables, typed, filter),
        titles(tables, typed, filter));
  }

  /** Reads all tables again, before it returns. */
  void refresh() {
    names.refresh();
    kept.refresh();
  }

  @EventListener
  void on(ContentChanged event) {
    kept.changed();
  }

  @EventListener
  void on(ChangesSeen event) {
    kept.changed();
  }

  private List<Name> names(Tables tables, String typed, AccessFilter filter) {
    List<Name> chosen =
        tables.names().beginning(typed, NAMES * SPARE, name -> true).stream()
            .map(Written::name)
            .distinct()
            .toList();
    Set<String> labels = new HashSet<>();
    return names.visible(chosen, filter).stream()
        .filter(name -> labels.add(name.facet() + name.label()))
        .limit(NAMES)
        .toList();
  }

  private List<ResultCard> titles(Tables tables, String typed, AccessFilter filter) {
    Map<String, Boolean> admitted = new HashMap<>();
    List<ResultCard> cards = new ArrayList<>();
    tables
        .titles()
        .forEach(
            (type, table) -> {
              List<Long> numbers =
                  table
                      .beginning(
                          typed,
                          TITLES + SPARE,
                          title -> admitted.computeIfAbsent(title.access(), filter::admits))
                      .stream()
                      .map(SearchableContent.Titled::number)
                      .toList();
              cards.addAll(inOrder(numbers, contents.cards(type, numbers, filter)));
            });
    return cards.stream().limit(TITLES).toList();
  }

  private static List<ResultCard> inOrder(List<Long> numbers, List<ResultCard> cards) {
    Map<Long, ResultCard> byNumber =
        cards.stream().collect(Collectors.toMap(ResultCard::number, Function.identity()));
    return numbers.stream().filter(byNumber::containsKey).map(byNumber::get).toList();
  }

  private Tables read() {
    Map<String, PrefixTable<SearchableContent.Titled>> titles = new HashMap<>();
    for (SearchableContent content : contents.all()) {
      titles.put(
          content.type(), new PrefixTable<>(content.titles(), SearchableContent.Titled::title));
    }
    List<Written> written = new ArrayList<>();
    for (Name name : names.all()) {
      written.add(new Written(name, name.label()));
      name.others().forEach(other -> written.add(new Written(name, other)));
    }
    List<String> common = searches.common().stream().map(Searches.Counted::text).toList();
    return new Tables(
        titles,
        new PrefixTable<>(written, Written::text),
        new PrefixTable<>(common, Function.identity()));
  }

  /** One of the ways a name is written. */
  private record Written(Name name, String text) {}

  private record Tables(
      Map<String, PrefixTable<SearchableContent.Titled>> titles,
      PrefixTable<Written> names,
      PrefixTable<String> searches) {}
}
