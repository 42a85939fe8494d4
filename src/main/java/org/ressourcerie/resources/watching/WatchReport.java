package org.ressourcerie.resources.watching;

import java.time.Instant;
import java.util.List;

/**
 * What a visit asked and saw.
 *
 * @param by who asked for it; empty for the nightly one
 * @param addresses how many were asked
 * @param words looked for by name, of the {@code hidden} that no answer may hold
 * @param unasked routes of which no address was asked
 */
public record WatchReport(
    Instant began,
    Instant ended,
    String by,
    int addresses,
    int words,
    int hidden,
    List<String> unasked,
    List<Finding> findings) {}
