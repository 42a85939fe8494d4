package org.ressourcerie.resources.checking;

/**
 * One thing that is told.
 *
 * @param what its kind, such as {@code title}, {@code text}, {@code file}: message {@code
 *     audiences.fact.…}; for the API, the name of its field
 * @param text what is told, as plain text
 */
public record Fact(String what, String text) {}
