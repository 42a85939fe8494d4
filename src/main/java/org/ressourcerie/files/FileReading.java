package org.ressourcerie.files;

import java.time.Duration;

/** The reading of stored files' texts, which goes on in the background. */
public interface FileReading {

  /**
   * Waits until no stored file is waiting to be read, or this long at most.
   *
   * @return whether all have been read
   */
  boolean awaitRead(Duration atMost);
}
