package org.ressourcerie.search;

import java.time.Duration;

/** What a rebuild put in the index. */
public record ReindexReport(int items, int passages, Duration duration) {}
