package org.ressourcerie.search.judging;

import java.util.Map;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.directions.Directions;
import org.ressourcerie.search.directions.SteeredSearch;
import org.springframework.stereotype.Component;

/**
 * Asks every judged search twice, as somebody without an account: with what the team has decided,
 * and with what it thinks of deciding. Nothing is written.
 */
@Component
public class Comparing {
  private final JudgedQueries judged;
  private final SteeredSearch steered;
  private final Search search;

  Comparing(JudgedQueries judged, SteeredSearch steered, Search search) {
    this.judged = judged;
    this.steered = steered;
    this.search = search;
  }

  /**
   * Where the right answers stand before and after.
   *
   * @throws org.ressourcerie.search.SearchUnavailable while there is no index
   */
  public Comparison between(Directions before, Directions after) {
    return new Comparison(
        judged.all().stream()
            .map(
                query ->
                    new Comparison.Line(query.text(), place(query, before), place(query, after)))
            .toList());
  }

  /** Where the right answers stand, nothing being changed. */
  Comparison today() {
    return new Comparison(
        judged.all().stream()
            .map(
                query -> {
                  int place = query.place(search.find(first(query), Visitor.ANONYMOUS).hits());
                  return new Comparison.Line(query.text(), place, place);
                })
            .toList());
  }

  private int place(JudgedQuery query, Directions directions) {
    return query.place(steered.find(first(query), Visitor.ANONYMOUS, directions).hits());
  }

  private static SearchQuery first(JudgedQuery query) {
    return new SearchQuery(
        query.text(), Map.of(), SearchQuery.Sort.RELEVANCE, 1, Comparison.LOOKED_AT);
  }
}
