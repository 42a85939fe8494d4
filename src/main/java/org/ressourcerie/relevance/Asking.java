package org.ressourcerie.relevance;

import java.util.List;
import java.util.Map;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;
import org.ressourcerie.search.SearchResults;

/**
 * Asks questions as anybody does: without an account, the first page, the longest there is.
 *
 * @param byWords whether meaning is left aside
 */
record Asking(Search search, Variant variant, boolean byWords) {

  Answered ask(JudgedQuestion question) {
    String text = variant.of(question);
    SearchQuery query =
        new SearchQuery(text, Map.of(), SearchQuery.Sort.RELEVANCE, 1, SearchQuery.LARGEST_PAGE);
    long began = System.nanoTime();
    SearchResults results =
        byWords
            ? search.findByWords(query, Visitor.ANONYMOUS)
            : search.find(query, Visitor.ANONYMOUS);
    List<String> found = results.hits().stream().map(hit -> hit.card().key()).toList();
    return new Answered(
        question,
        text,
        Figures.rank(found, question.judged()),
        Figures.ndcg10(found, question.judged()),
        Figures.recall(found, question.judged()),
        (System.nanoTime() - began) / 1e6,
        List.copyOf(found.subList(0, Math.min(5, found.size()))));
  }
}
