package org.ressourcerie.search.lucene;

import java.util.List;

/**
 * Other words for some of a question's, that follow each other in a text.
 *
 * @param told as the team or a text writes them
 * @param worth of all of them together, beside a word
 */
record Expansion(List<String> stems, String told, float worth) {}
