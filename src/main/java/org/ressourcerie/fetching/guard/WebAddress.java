package org.ressourcerie.fetching.guard;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ressourcerie.fetching.Answer.Reason;

/**
 * An address of the web that may be tried, before its name is resolved.
 *
 * @param refused why it may not
 */
record WebAddress(URI uri, Optional<Reason> refused) {

  /** What was typed, or what a redirect says from another address. */
  static WebAddress of(String written, List<String> inside) {
    URI uri;
    try {
      uri = new URI(written.strip()).normalize();
    } catch (URISyntaxException unreadable) {
      return new WebAddress(URI.create(""), Optional.of(Reason.NOT_AN_ADDRESS));
    }
    return new WebAddress(uri, refused(uri, inside));
  }

  private static Optional<Reason> refused(URI uri, List<String> inside) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || uri.getRawUserInfo() != null || !named(uri.getHost())) {
      return Optional.of(Reason.NOT_AN_ADDRESS);
    }
    int port = uri.getPort();
    boolean usual = port == -1 || port == (scheme.equals("http") ? 80 : 443);
    return usual || inside.contains(uri.getHost() + ":" + port)
        ? Optional.empty()
        : Optional.of(Reason.PORT);
  }

  private static boolean named(String host) {
    try {
      return host != null && !IDN.toASCII(host).isEmpty();
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** The last part of the path; may be empty. */
  static String name(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
