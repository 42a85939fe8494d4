package org.ressourcerie.search.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.web.ui.Thumbnail;
import org.springframework.web.util.HtmlUtils;

/** The JSON of a search. */
record FoundAnswer(
    long total,
    int page,
    int size,
    UnderstoodAnswer understood,
    List<FoundHit> hits,
    Map<String, List<FoundValue>> facets) {

  /**
   * One thing found.
   *
   * @param nearPlace the place it is about, when a wider or narrower one was asked
   */
  record FoundHit(
      FoundResource resource, double score, List<FoundWhere> where, @Nullable String nearPlace) {}

  /** What is said of it. */
  record FoundResource(
      long number,
      String source,
      String key,
      String url,
      String title,
      String kind,
      String provenance,
      String access,
      @Nullable FoundCover cover) {}

  /** The picture that stands for it, as this visitor may see it; null when there is none. */
  record FoundCover(String url, String alternative) {}

  /** A place in it that answers; the snippet is HTML. */
  record FoundWhere(String kind, String label, String url, String snippet) {}

  /** A facet's value, and how many things found have it. */
  record FoundValue(String value, String label, long count) {}

  static FoundAnswer of(
      SearchQuery query, SearchResults results, String site, BinaryOperator<String> labels) {
    Map<String, List<FoundValue>> facets = new LinkedHashMap<>();
    for (Facet facet : results.facets()) {
      facets.put(
          facet.name(),
          facet.values().stream()
              .map(
                  value ->
                      new FoundValue(
                          value.value(), labels.apply(facet.name(), value.value()), value.count()))
              .toList());
    }
    List<FoundHit> hits = results.hits().stream().map(hit -> hit(hit, site)).toList();
    return new FoundAnswer(
        results.total(),
        query.page(),
        query.size(),
        UnderstoodAnswer.of(results.understood(), site, labels),
        hits,
        facets);
  }

  private static FoundHit hit(Hit hit, String site) {
    ResultCard card = hit.card();
    return new FoundHit(
        new FoundResource(
            card.number(),
            card.source(),
            card.key(),
            site + card.path(),
            card.title(),
            card.kind(),
            card.provenance(),
            card.access(),
            cover(card, site)),
        hit.score(),
        hit.where().stream().map(where -> where(where, site)).toList(),
        hit.nearPlace());
  }

  private static @Nullable FoundCover cover(ResultCard card, String site) {
    Thumbnail cover = card.cover();
    return cover == null ? null : new FoundCover(site + cover.source(), cover.alternative());
  }

  private static FoundWhere where(Where where, String site) {
    return new FoundWhere(
        where.kind().name().toLowerCase(Locale.ROOT),
        where.label(),
        site + where.path(),
        html(where.snippet()));
  }

  private static String html(Snippet snippet) {
    return snippet.segments().stream()
        .map(
            segment -> {
              String text = HtmlUtils.htmlEscape(segment.text(), "UTF-8");
              return segment.marked() ? "<mark>" + text + "</mark>" : text;
            })
        .collect(Collectors.joining());
  }
}
