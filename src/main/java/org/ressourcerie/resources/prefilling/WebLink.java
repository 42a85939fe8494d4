package org.ressourcerie.resources.prefilling;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses compared as readers do: the same page is one, however its address is written. */
final class WebLink {
  /** What campaigns and networks add to addresses; it changes nothing of the page. */
  private static final Pattern CAMPAIGN =
      Pattern.compile("(utm_.*|fbclid|gclid|mc_cid|mc_eid|pk_.*|mtm_.*|xtor)=.*");

  private static final Set<String> PORTS = Set.of("80", "443", "-1");

  private WebLink() {}

  /**
   * Host, path and query without scheme, {@code www.}, port of the web, campaign, fragment and last
   * slash; the text itself when it is no address.
   */
  static String compared(String address) {
    try {
      URI uri = URI.create(address.strip());
      String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
      if (host.isEmpty()) {
        return address.strip();
      }
      String port = PORTS.contains(Integer.toString(uri.getPort())) ? "" : ":" + uri.getPort();
      String path = Objects.requireNonNullElse(uri.getRawPath(), "").replaceFirst("/+$", "");
      return (host.startsWith("www.") ? host.substring(4) : host) + port + path + query(uri);
    } catch (IllegalArgumentException wrong) {
      return address.strip();
    }
  }

  private static String query(URI uri) {
    if (uri.getRawQuery() == null) {
      return "";
    }
    String kept =
        Arrays.stream(uri.getRawQuery().split("&", -1))
            .filter(part -> !part.isEmpty() && !CAMPAIGN.matcher(part).matches())
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
