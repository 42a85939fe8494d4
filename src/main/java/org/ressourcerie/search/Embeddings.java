package org.ressourcerie.search;

import java.time.Duration;

/** Meaning beside words; there is one only where the settings name an endpoint. */
public interface Embeddings {
  /**
   * Returns once all that was committed before the call is found by its meaning too.
   *
   * @throws IllegalStateException when it takes longer than this
   */
  void awaitComplete(Duration longest);
}
