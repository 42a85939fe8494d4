package org.ressourcerie.search;

/**
 * A word that stands in nothing the visitor may read, taken for one that does.
 *
 * @param typed as typed, folded
 * @param taken the nearest word, as readable texts write it without accents
 */
public record Correction(String typed, String taken) {}
