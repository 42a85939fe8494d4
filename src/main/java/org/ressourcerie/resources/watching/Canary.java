package org.ressourcerie.resources.watching;

import org.jspecify.annotations.Nullable;

/**
 * A word hidden in something that nobody without an account may read now.
 *
 * @param kind {@code block} or {@code file}
 * @param sha256 of a file; null for a block
 */
record Canary(
    String word,
    long resource,
    String slug,
    String title,
    String kind,
    @Nullable String sha256,
    @Nullable String fileName) {}
