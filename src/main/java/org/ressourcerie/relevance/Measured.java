package org.ressourcerie.relevance;

import java.util.Map;

/**
 * What a judged set says of the search.
 *
 * @param variant how questions were typed, with {@code +meaning} where meaning helped to answer
 * @param documents imported
 * @param rejected documents that the import refused: their questions count as not answered
 * @param all over all questions asked
 * @param groups by group of questions, in the order of the set; empty when it has none
 * @param p50Milliseconds the middle of the times of a search, its hundred results shown
 * @param p95Milliseconds what nineteen searches in twenty stay below
 */
public record Measured(
    String set,
    String variant,
    int documents,
    int rejected,
    Figures all,
    Map<String, Figures> groups,
    double p50Milliseconds,
    double p95Milliseconds) {}
