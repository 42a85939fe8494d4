package org.ressourcerie.fetching;

import java.nio.file.Path;
import java.time.Duration;

/** Reads addresses that somebody gave. */
public interface Fetching {

  /**
   * Copies what an address answers into a new file of this folder, within the limits of the
   * settings. Nothing stays of what was refused.
   *
   * @param address as it was typed
   */
  Answer fetch(String address, Path folder);

  /**
   * The same within narrower limits.
   *
   * @param most bytes that are read
   * @param longest from the first connection to the last byte, redirects included
   */
  Answer fetch(String address, Path folder, long most, Duration longest);
}
