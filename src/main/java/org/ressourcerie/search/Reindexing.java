package org.ressourcerie.search;

import java.time.Duration;
import java.util.function.Consumer;

/** Builds the index anew beside the live one, and tells when it has caught up. */
public interface Reindexing {

  /** Builds everything again and swaps; searches go on meanwhile. */
  ReindexReport run(Consumer<ReindexProgress> progress);

  /** Returns when every change committed before the call can be found, or the time is over. */
  void awaitUpToDate(Duration limit);
}
