package org.ressourcerie.search.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Clue;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchQuery.Sort;
import org.springframework.util.MultiValueMap;

/**
 * A search as its address says it, and the addresses that lead from it.
 *
 * @param declined ids of clues that are not meant
 * @param asTyped whether errors of typing are kept
 * @param explained whether each hit says why it stands where it does
 */
public record SearchAddress(
    String text,
    Map<String, List<String>> filters,
    Sort sort,
    int page,
    Set<String> declined,
    boolean asTyped,
    boolean explained) {
  static final int SIZE = 20;
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2100;
  static final int LAST_PAGE = SearchQuery.REACH / SIZE;

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "kind",
          "type",
          "has",
          "contient",
          "provenance",
          "provenance",
          "theme",
          "theme",
          "language",
          "langue",
          "year",
          "annee",
          "territory",
          "territoire",
          "organisation",
          "organisation",
          Facet.STANDING,
          "etat");

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
    readPeriod(parameters, filters);
    return new SearchAddress(
        first(parameters, "q"),
        filters,
        sort(parameters),
        page(parameters),
        declined(parameters),
        first(parameters, "lettre").equals("oui"),
        first(parameters, "pourquoi").equals("oui"));
  }

  /** From one year to another, both included; one of the two may be open. */
  private static void readPeriod(
      MultiValueMap<String, String> parameters, Map<String, List<String>> filters) {
    int from = year(first(parameters, "de"), 0);
    int until = year(first(parameters, "a"), 9999);
    if (from > 0 || until < 9999) {
      int first = Math.clamp(from, EARLIEST, LATEST);
      int last = Math.clamp(until, EARLIEST, LATEST);
      filters.put(
          "year",
          IntStream.rangeClosed(Math.min(first, last), Math.max(first, last))
              .mapToObj(String::valueOf)
              .toList());
    }
  }

  private static int year(String written, int otherwise) {
    return written.matches("[0-9]{4}") ? Integer.parseInt(written) : otherwise;
  }

  private static Set<String> declined(MultiValueMap<String, String> parameters) {
    Set<String> ids = new LinkedHashSet<>();
    for (String written : parameters.getOrDefault("sans", List.of())) {
      int colon = written.indexOf(':');
      String name = written.substring(0, Math.max(0, colon));
      Facet.NAMES.stream()
          .filter(facet -> parameter(facet).equals(name))
          .forEach(facet -> ids.add(facet + written.substring(colon)));
    }
    return ids;
  }

  /** The name of a facet in addresses. */
  public static String parameter(String facet) {
    return PARAMETERS.getOrDefault(facet, facet);
  }

  /** Reasons are for the team. */
  SearchAddress by(Visitor visitor) {
    return explained && !visitor.isStaff()
        ? new SearchAddress(text, filters, sort, page, declined, asTyped, false)
        : this;
  }

  /** Whether it is what someone typed, before anything else was chosen. */
  boolean isBare() {
    return filters.isEmpty() && declined.isEmpty() && page == 1 && !asTyped && !explained;
  }

  SearchQuery query() {
    return new SearchQuery(text, filters, sort, page, SIZE, declined, asTyped, explained);
  }

  public String toPage(int other) {
    return new SearchAddress(text, filters, sort, other, declined, asTyped, explained).path();
  }

  /** The same search without one of its chosen values, from its first page. */
  public String without(String facet, String value) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(filters);
    fewer.computeIfPresent(
        facet, (name, values) -> values.stream().filter(each -> !each.equals(value)).toList());
    fewer.values().removeIf(List::isEmpty);
    return narrowed(fewer).path();
  }

  /** The same search with these values of a facet beside those chosen. */
  public String with(String facet, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(filters);
    more.merge(
        facet,
        values,
        (old, added) -> Stream.concat(old.stream(), added.stream()).distinct().toList());
    return narrowed(more).path();
  }

  /** The same search without any choice of a facet. */
  public String withoutFacet(String facet) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(filters);
    fewer.remove(facet);
    return narrowed(fewer).path();
  }

  /** The same search, a clue in it not being meant. */
  public String declining(Clue clue) {
    Set<String> more = new LinkedHashSet<>(declined);
    more.add(clue.id());
    return new SearchAddress(text, filters, sort, 1, more, asTyped, explained).path();
  }

  /** The same search, a clue in it being meant after all. */
  public String accepting(Clue clue) {
    Set<String> fewer = new LinkedHashSet<>(declined);
    fewer.remove(clue.id());
    return new SearchAddress(text, filters, sort, 1, fewer, asTyped, explained).path();
  }

  /** The same search, its words taken as they are or corrected again. */
  public String literally(boolean taken) {
    return new SearchAddress(text, filters, sort, 1, declined, taken, explained).path();
  }

  /** The same search with or without its reasons. */
  public String explaining(boolean why) {
    return new SearchAddress(text, filters, sort, page, declined, asTyped, why).path();
  }

  /** Other words, nothing else kept. */
  public static String of(String words) {
    return "/recherche?q=" + encoded(words);
  }

  /** How many values narrow the search; a period counts once. */
  public int chosen() {
    return filters.entrySet().stream()
        .mapToInt(each -> isPeriod(each.getKey()) ? 1 : each.getValue().size())
        .sum();
  }

  /** Whether a facet is narrowed to years that follow each other. */
  public boolean isPeriod(String facet) {
    List<String> values = filters.getOrDefault(facet, List.of());
    return facet.equals("year") && values.size() > 1 && values.equals(between(values));
  }

  private static List<String> between(List<String> values) {
    int from = year(values.getFirst(), 0);
    int until = year(values.getLast(), 0);
    return from == 0 || until == 0
        ? List.of()
        : IntStream.rangeClosed(from, until).mapToObj(String::valueOf).toList();
  }

  public String withoutFilters() {
    return narrowed(Map.of()).path();
  }

  public String sortedBy(Sort other) {
    return new SearchAddress(text, filters, other, 1, declined, asTyped, explained).path();
  }

  /** The same search with these values chosen and no others, from its first page. */
  SearchAddress narrowed(Map<String, List<String>> others) {
    return new SearchAddress(text, others, sort, 1, declined, asTyped, explained);
  }

  String path() {
    List<String> parts = new ArrayList<>();
    parts.add("q=" + encoded(text));
    filters.forEach((facet, values) -> addFilter(parts, facet, values));
    for (String id : declined) {
      int colon = id.indexOf(':');
      parts.add("sans=" + encoded(parameter(id.substring(0, colon)) + id.substring(colon)));
    }
    if (asTyped) {
      parts.add("lettre=oui");
    }
    if (sort != Sort.RELEVANCE) {
      parts.add("tri=" + sortName(sort));
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    if (explained) {
      parts.add("pourquoi=oui");
    }
    return "/recherche?" + String.join("&", parts);
  }

  private void addFilter(List<String> parts, String facet, List<String> values) {
    if (isPeriod(facet)) {
      parts.add("de=" + values.getFirst() + "&a=" + values.getLast());
    } else {
      values.forEach(value -> parts.add(parameter(facet) + "=" + encoded(value)));
    }
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
