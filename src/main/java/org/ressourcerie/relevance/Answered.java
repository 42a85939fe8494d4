package org.ressourcerie.relevance;

import java.util.List;

/**
 * What became of one question.
 *
 * @param asked its text as it was typed
 * @param rank of the first answer among the first hundred, from 1; 0 when none is
 * @param milliseconds the search took
 * @param firstFive what was found first
 */
record Answered(
    JudgedQuestion question,
    String asked,
    int rank,
    double ndcg10,
    double recall100,
    double milliseconds,
    List<String> firstFive) {}
