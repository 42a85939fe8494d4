package org.ressourcerie.search.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.springframework.util.MultiValueMap;

/** A search as its address says it, and the addresses that lead from it. */
public record SearchAddress(String text, Map<String, List<String>> filters, Sort sort, int page) {
  static final int SIZE = 20;
  static final int LAST_PAGE = SearchQuery.REACH / SIZE;

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "kind", "type",
          "provenance", "provenance",
          "theme", "theme",
          "language", "langue",
          "year", "annee",
          "territory", "territoire",
          "organisation", "organisation");

  /** Reads any address: what is not understood is left out, never refused. */
  static SearchAddress read(MultiValueMap<String, String> parameters) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String facet : Facet.NAMES) {
      List<String> values =
          parameters.getOrDefault(parameter(facet), List.of()).stream()
              .filter(value -> !value.isBlank())
              .distinct()
              .limit(50)
              .toList();
      if (!values.isEmpty()) {
        filters.put(facet, values);
      }
    }
    return new SearchAddress(first(parameters, "q"), filters, sort(parameters), page(parameters));
  }

  /** The name of a facet in addresses. */
  public static String parameter(String facet) {
    return PARAMETERS.getOrDefault(facet, facet);
  }

  SearchQuery query() {
    return new SearchQuery(text, filters, sort, page, SIZE);
  }

  public String toPage(int other) {
    return new SearchAddress(text, filters, sort, other).path();
  }

  /** The same search without one of its chosen values, from its first page. */
  public String without(String facet, String value) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(filters);
    fewer.computeIfPresent(
        facet, (name, values) -> values.stream().filter(each -> !each.equals(value)).toList());
    return new SearchAddress(text, fewer, sort, 1).path();
  }

  /** How many values narrow the search. */
  public int chosen() {
    return filters.values().stream().mapToInt(List::size).sum();
  }

  public String withoutFilters() {
    return new SearchAddress(text, Map.of(), sort, 1).path();
  }

  public String sortedBy(Sort other) {
    return new SearchAddress(text, filters, other, 1).path();
  }

  String path() {
    List<String> parts = new ArrayList<>();
    parts.add("q=" + encoded(text));
    filters.forEach(
        (facet, values) ->
            values.forEach(value -> parts.add(parameter(facet) + "=" + encoded(value))));
    if (sort != Sort.RELEVANCE) {
      parts.add("tri=" + sortName(sort));
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return "/recherche?" + String.join("&", parts);
  }

  /** The name of an order in addresses. */
  public static String sortName(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "pertinence";
      case DATE -> "date";
      case VERIFIED -> "verification";
    };
  }

  private static Sort sort(MultiValueMap<String, String> parameters) {
    return switch (first(parameters, "tri")) {
      case "date" -> Sort.DATE;
      case "verification" -> Sort.VERIFIED;
      default -> Sort.RELEVANCE;
    };
  }

  private static int page(MultiValueMap<String, String> parameters) {
    String page = first(parameters, "page");
    boolean number = page.matches("[0-9]{1,9}");
    return number ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE + 1) : 1;
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    return parameters.getOrDefault(name, List.of("")).getFirst();
  }

  /** A value as an address writes it: no space, so that it can also name an element. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
