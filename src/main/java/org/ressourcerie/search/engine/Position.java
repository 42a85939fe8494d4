package org.ressourcerie.search.engine;

/**
 * How far an index has come.
 *
 * @param lineage the database whose changes it counts
 * @param change the last change it holds
 */
public record Position(String lineage, long change) {}
