package org.ressourcerie.search.api;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.understanding.Successors;
import org.ressourcerie.web.WrongParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Search in JSON, over the same {@link Search} as the page. */
@RestController
class SearchApi {
  private final Search search;
  private final Successors successors;

  SearchApi(Search search, Successors successors) {
    this.search = search;
    this.successors = successors;
  }

  /**
   * What the caller may find. {@code q} is any text; {@code page} counts from 1, {@code size} is 1
   * to 100; {@code sort} is {@code relevance}, {@code date} or {@code verified}; every facet
   * ({@code kind}, {@code theme}…) may be given several times. Snippets are HTML: text escaped, the
   * words found in {@code <mark>}.
   */
  @Serves(value = Channel.API, rule = Serves.Rule.GATED)
  @GetMapping(path = "/api/v1/search", produces = "application/json")
  @Operation(summary = "What this visitor may find, best first, one hit a resource")
  @Parameter(name = "q", in = QUERY, description = "Any text; none finds everything")
  @Parameter(name = "page", in = QUERY, description = "From 1")
  @Parameter(name = "size", in = QUERY, description = "From 1 to 100; 20 when absent")
  @Parameter(name = "sort", in = QUERY, description = "relevance, date or verified")
  @Parameter(name = "kind", in = QUERY, description = "May be given several times")
  @Parameter(name = "has", in = QUERY, description = "video, act, pdf, slides or table")
  @Parameter(name = "provenance", in = QUERY, description = "May be given several times")
  @Parameter(name = "theme", in = QUERY, description = "May be given several times")
  @Parameter(name = "language", in = QUERY, description = "May be given several times")
  @Parameter(name = "year", in = QUERY, description = "May be given several times")
  @Parameter(name = "territory", in = QUERY, description = "May be given several times")
  @Parameter(name = "organisation", in = QUERY, description = "May be given several times")
  @Parameter(
      name = "standing",
      in = QUERY,
      description = "current when absent; archived, outdated; may be given several times")
  @Parameter(name = "declined", in = QUERY, description = "Ids of clues that are not meant")
  @Parameter(name = "literal", in = QUERY, description = "true: no word is corrected")
  FoundAnswer search(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
      @Parameter(hidden = true) Visitor visitor,
      @Parameter(hidden = true) Locale locale,
      HttpServletRequest request) {
    SearchQuery query =
        new SearchQuery(
            parameters.getOrDefault("q", List.of("")).getFirst(),
            successors.of(filters(parameters), visitor),
            sort(parameters),
            whole(parameters, "page", 1, Integer.MAX_VALUE),
            whole(parameters, "size", 20, SearchQuery.LARGEST_PAGE),
            Set.copyOf(parameters.getOrDefault("declined", List.of())),
            parameters.getOrDefault("literal", List.of("")).getFirst().equals("true"),
            false);
    String site = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    return FoundAnswer.of(
        query,
        search.find(query, visitor),
        site,
        (facet, value) -> search.label(facet, value, locale));
  }

  private static Map<String, List<String>> filters(MultiValueMap<String, String> parameters) {
    return Facet.NAMES.stream()
        .filter(parameters::containsKey)
        .collect(
            Collectors.toMap(facet -> facet, facet -> parameters.getOrDefault(facet, List.of())));
  }

  private static SearchQuery.Sort sort(MultiValueMap<String, String> parameters) {
    String sort = parameters.getOrDefault("sort", List.of("relevance")).getFirst();
    return switch (sort) {
      case "relevance", "" -> SearchQuery.Sort.RELEVANCE;
      case "date" -> SearchQuery.Sort.DATE;
      case "verified" -> SearchQuery.Sort.VERIFIED;
      default -> throw WrongParameter.amongst("sort", "relevance", "date", "verified");
    };
  }

  private static int whole(
      MultiValueMap<String, String> parameters, String name, int otherwise, int most) {
    String value = parameters.getOrDefault(name, List.of("")).getFirst();
    if (value.isBlank()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as a number out of bounds is.
    }
    throw WrongParameter.outside(name, 1, most);
  }
}
