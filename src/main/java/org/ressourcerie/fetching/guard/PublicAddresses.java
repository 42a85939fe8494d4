package org.ressourcerie.fetching.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Resolves a name once for each connection, which is then made to that very answer: a name server
 * that says something else a moment later is not asked. A name of which one answer lies inside (a
 * private, local or special-purpose address, RFC 6890) is refused altogether.
 */
final class PublicAddresses implements DnsResolver {
  private static final InetAddressFilter PUBLIC =
      InetAddressFilter.externalAddresses()
          .andNot(InetAddressFilter.specialPurpose(), InetAddressFilter.multicast());

  private final DnsResolver names;
  private final Set<String> inside;

  /**
   * @param inside names that may lead inside
   */
  PublicAddresses(DnsResolver names, Set<String> inside) {
    this.names = names;
    this.inside = inside;
  }

  /** A name that leads inside. */
  static final class Inside extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Inside(String host) {
      super(host);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (found == null || found.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!inside.contains(host) && !Arrays.stream(found).allMatch(PUBLIC::matches)) {
      throw new Inside(host);
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
