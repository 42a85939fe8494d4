package org.ressourcerie.fetching;

import java.util.function.Consumer;

/** Asks whether addresses still answer, and reads nothing of what they hold. */
public interface Looking {

  /**
   * Follows an address to its end under the same guard as {@link Fetching}: by HEAD, and by GET
   * where a server does not answer that well.
   *
   * @param userAgent who asks, with an address where to learn more
   * @param before told the host before each request to it; may wait
   */
  Look look(String address, String userAgent, Consumer<String> before);
}
