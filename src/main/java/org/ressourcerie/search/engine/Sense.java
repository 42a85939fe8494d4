package org.ressourcerie.search.engine;

/**
 * What a question means, as a point among passages.
 *
 * @param space the one of the passages it may be compared with
 * @param least the cosine from which a passage without a word of the question counts as near
 */
public record Sense(String space, Vector vector, double least) {}
