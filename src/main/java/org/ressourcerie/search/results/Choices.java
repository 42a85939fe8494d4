package org.ressourcerie.search.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.results.SearchPage.Choice;
import org.ressourcerie.search.results.SearchPage.Option;
import org.ressourcerie.search.results.SearchPage.YearBar;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/**
 * Facets as a page shows them: themes below their broader ones, years as bars, places in places.
 */
@Component
class Choices {
  private static final int SHOWN = 20;
  private static final int YEARS = 15;

  private final Search search;

  Choices(Search search) {
    this.search = search;
  }

  /** A facet that does not divide what was found is no choice, unless it is chosen. */
  List<Choice> of(List<Facet> facets, SearchAddress address, Screen screen) {
    return facets.stream()
        .filter(facet -> !List.of("year", Facet.STANDING).contains(facet.name()))
        .filter(
            facet ->
                facet.values().size() > 1
                    || (facet.name().equals("has") && !facet.values().isEmpty())
                    || facet.values().stream().anyMatch(Facet.Value::chosen))
        .map(
            facet ->
                new Choice(facet.name(), options(facet, screen), wider(facet, address, screen)))
        .toList();
  }

  /** The last years first; none when there is but one to choose. */
  List<YearBar> years(List<Facet> facets) {
    List<Facet.Value> years =
        facets.stream()
            .filter(facet -> facet.name().equals("year"))
            .flatMap(facet -> facet.values().stream())
            .filter(value -> value.count() > 0)
            .sorted(Comparator.comparing(Facet.Value::value).reversed())
            .toList();
    long most = years.stream().mapToLong(Facet.Value::count).max().orElse(1);
    return years.size() < 2 && years.stream().noneMatch(Facet.Value::chosen)
        ? List.of()
        : years.stream()
            .limit(YEARS)
            .map(
                year ->
                    new YearBar(
                        year.value(),
                        year.count(),
                        (int) Math.max(1, Math.round(10.0 * year.count() / most)),
                        year.chosen()))
            .toList();
  }

  private List<Option> options(Facet facet, Screen screen) {
    Locale locale = screen.words().locale();
    List<Facet.Value> shown = facet.values().stream().limit(SHOWN).toList();
    if (!facet.name().equals("theme")) {
      return shown.stream().map(value -> option(facet.name(), value, 0, locale)).toList();
    }
    Set<String> values = shown.stream().map(Facet.Value::value).collect(Collectors.toSet());
    List<Option> tree = new ArrayList<>();
    for (Facet.Value value : shown) {
      if (parent(value.value(), values).isEmpty()) {
        addBranch(value, 0, shown, values, locale, tree);
      }
    }
    return tree;
  }

  private void addBranch(
      Facet.Value value,
      int depth,
      List<Facet.Value> all,
      Set<String> values,
      Locale locale,
      List<Option> tree) {
    tree.add(option("theme", value, depth, locale));
    for (Facet.Value other : all) {
      if (depth < 3 && parent(other.value(), values).equals(value.value())) {
        addBranch(other, depth + 1, all, values, locale, tree);
      }
    }
  }

  /** The nearest broader theme that is in the list; empty when none is. */
  private String parent(String theme, Set<String> values) {
    Name name = search.name("theme", theme);
    return name == null
        ? ""
        : name.wider().stream()
            .filter(values::contains)
            .filter(broader -> !broader.equals(theme))
            .findFirst()
            .orElse("");
  }

  private Option option(String facet, Facet.Value value, int depth, Locale locale) {
    return new Option(
        value.value(),
        search.label(facet, value.value(), locale),
        value.count(),
        value.chosen(),
        depth);
  }

  /**
   * For a place that is chosen: what holds for the whole département or région too, and what lies
   * within it. Both are added as choices, so that every count stays what it says.
   */
  private List<Screen.Link> wider(Facet facet, SearchAddress address, Screen screen) {
    List<Screen.Link> links = new ArrayList<>();
    List<String> chosen = address.filters().getOrDefault(facet.name(), List.of());
    if (!facet.name().equals("territory")) {
      return links;
    }
    List<Name> names =
        facet.values().stream()
            .map(value -> search.name(facet.name(), value.value()))
            .filter(Objects::nonNull)
            .toList();
    for (Name place : names.stream().filter(name -> chosen.contains(name.value())).toList()) {
      for (Name other : names) {
        if (place.wider().contains(other.value()) && !chosen.contains(other.value())) {
          links.add(link(address, List.of(other.value()), other, screen, "search.territory.wider"));
        }
      }
      List<String> within =
          names.stream()
              .filter(name -> name.wider().contains(place.value()))
              .map(Name::value)
              .filter(value -> !chosen.contains(value))
              .toList();
      if (!within.isEmpty()) {
        links.add(link(address, within, place, screen, "search.territory.within"));
      }
    }
    return links;
  }

  private Screen.Link link(
      SearchAddress address, List<String> added, Name named, Screen screen, String key) {
    String label = search.label(named.facet(), named.value(), screen.words().locale());
    return new Screen.Link(address.with(named.facet(), added), screen.say(key, label));
  }
}
