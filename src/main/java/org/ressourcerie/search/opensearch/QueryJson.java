package org.ressourcerie.search.opensearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A query of Lucene in the words of OpenSearch, which makes the same query of it again. Asked of
 * the parts of one role, or of all; what can match nothing there is left out.
 */
final class QueryJson {
  private final Layout layout;
  private final String role;

  /**
   * @param role empty for parts of any role
   */
  QueryJson(Layout layout, String role) {
    this.layout = layout;
    this.role = role;
  }

  static String field(String name) {
    return Layout.PART + "." + name;
  }

  /** Null when it can match nothing here. */
  @Nullable Map<String, Object> of(Query query) {
    return of(query, 1);
  }

  private @Nullable Map<String, Object> of(Query query, float boost) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
      case TermQuery term -> term(term.getTerm(), boost);
      case PhraseQuery phrase -> phrase(phrase, boost);
      case BooleanQuery several -> several(several, boost);
      case DisjunctionMaxQuery best -> best(best, boost);
      case ConstantScoreQuery constant -> {
        Map<String, Object> filter = of(constant.getQuery(), 1);
        yield filter == null
            ? null
            : Json.object("constant_score", Json.object("filter", filter, "boost", boost));
      }
      case MatchAllDocsQuery all -> Json.object("match_all", Json.object("boost", boost));
      case MatchNoDocsQuery none -> null;
      default ->
          throw new IllegalArgumentException("not to be said to a server: " + query.getClass());
    };
  }

  private @Nullable Map<String, Object> term(Term term, float boost) {
    return layout.has(role, term.field())
        ? Json.object(
            "term",
            Json.object(
                field(term.field()),
                Json.object("value", Tokens.word(term.text()), "boost", boost)))
        : null;
  }

  private @Nullable Map<String, Object> phrase(PhraseQuery phrase, float boost) {
    Term[] terms = phrase.getTerms();
    if (terms.length == 0 || !layout.has(role, terms[0].field())) {
      return null;
    }
    String words = Tokens.of(Arrays.stream(terms).map(Term::text).toList(), phrase.getPositions());
    return Json.object(
        "match_phrase",
        Json.object(
            field(terms[0].field()),
            Json.object("query", words, "slop", phrase.getSlop(), "boost", boost)));
  }

  private @Nullable Map<String, Object> best(DisjunctionMaxQuery best, float boost) {
    List<Map<String, Object>> queries = new ArrayList<>();
    for (Query each : best.getDisjuncts()) {
      Map<String, Object> said = of(each, 1);
      if (said != null) {
        queries.add(said);
      }
    }
    return queries.isEmpty()
        ? null
        : Json.object(
            "dis_max",
            Json.object(
                "queries", queries, "tie_breaker", best.getTieBreakerMultiplier(), "boost", boost));
  }

  private @Nullable Map<String, Object> several(BooleanQuery several, float boost) {
    Map<String, Object> said = Json.object("boost", boost);
    boolean wants = false;
    for (BooleanClause clause : several) {
      Map<String, Object> each = of(clause.query(), 1);
      if (each == null && clause.isRequired()) {
        return null;
      }
      if (each != null) {
        clauses(said, clause.occur()).add(each);
        wants |= clause.occur() != Occur.MUST_NOT;
      }
    }
    if (several.getMinimumNumberShouldMatch() > 0) {
      said.put("minimum_should_match", several.getMinimumNumberShouldMatch());
    }
    return wants ? Json.object("bool", said) : null;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> clauses(Map<String, Object> said, Occur occur) {
    return (List<Object>)
        said.computeIfAbsent(
            occur.name().toLowerCase(Locale.ROOT), name -> new ArrayList<Object>());
  }
}
