package org.ressourcerie.search;

/** What a rebuild of the index did. */
public record ReindexReport(long items, double seconds) {}
