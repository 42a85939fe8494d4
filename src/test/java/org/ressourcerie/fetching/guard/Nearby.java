package org.ressourcerie.fetching.guard;

import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.ressourcerie.fetching.Looking;
import org.springframework.util.unit.DataSize;

/** The real guard, with one server of this machine that it lets pass. */
public final class Nearby {
  private Nearby() {}

  /**
   * Looks at addresses as the site does.
   *
   * @param server {@code name:port}
   */
  public static Looking looking(String server) {
    var settings =
        new FetchingSettings(DataSize.ofMegabytes(1), Duration.ofSeconds(20), List.of(server));
    return new GuardedLooking(
        FetchingConfiguration.client(SystemDefaultDnsResolver.INSTANCE, settings), settings);
  }
}
