package org.ressourcerie.relevance;

import java.util.Map;

/**
 * A question with what people judged of the answers to it.
 *
 * @param group what it is counted with; empty when the set has no groups
 * @param judged degree of relevance by document; only those above 0
 */
record JudgedQuestion(String id, String text, String group, Map<String, Integer> judged) {}
