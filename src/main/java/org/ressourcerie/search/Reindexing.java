package org.ressourcerie.search;

import java.time.Duration;
import java.util.function.Consumer;

/** The index as a whole: made anew beside the one that answers, or waited for. */
public interface Reindexing {

  /**
   * Has the index rebuilt by whichever process writes it (each its own where processes have one
   * each) and waits for the end; searches go on meanwhile.
   */
  ReindexReport run(Consumer<Progress> progress);

  /**
   * Returns once all that was committed before the call can be found, in each index whose process
   * is there.
   *
   * @throws IllegalStateException when it takes longer than this
   */
  void awaitUpToDate(Duration longest);

  /** Things written so far. */
  record Progress(long done) {}
}
