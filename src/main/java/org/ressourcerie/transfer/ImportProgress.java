package org.ressourcerie.transfer;

/**
 * How far an import is, in items.
 *
 * @param total 0 while the input is still being read and checked
 */
public record ImportProgress(int done, int total) {}
