package org.ressourcerie.resources.watching;

/**
 * A word that was seen.
 *
 * @param address what showed it
 * @param part {@code block} or {@code file}
 */
public record Finding(String address, long resource, String part) {}
