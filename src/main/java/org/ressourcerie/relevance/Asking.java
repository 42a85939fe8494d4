package org.ressourcerie.relevance;

import java.util.List;
import java.util.Map;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchQuery;

/** Asks questions as anybody does: without an account, the first page, the longest there is. */
record Asking(Search search, Variant variant) {

  Answered ask(JudgedQuestion question) {
    String text = variant.of(question);
    SearchQuery query =
        new SearchQuery(text, Map.of(), SearchQuery.Sort.RELEVANCE, 1, SearchQuery.LARGEST_PAGE);
    long began = System.nanoTime();
    List<String> found =
        search.find(query, Visitor.ANONYMOUS).hits().stream().map(hit -> hit.card().key()).toList();
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
