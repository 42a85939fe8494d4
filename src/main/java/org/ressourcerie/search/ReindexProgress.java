package org.ressourcerie.search;

/** How far a rebuild is, in items. */
public record ReindexProgress(int done, int total) {}
