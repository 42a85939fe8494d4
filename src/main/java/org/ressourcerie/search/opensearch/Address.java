package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a node of the server is.
 *
 * @param authorization the header that says who asks; null when anyone may
 */
record Address(URI root, @Nullable String authorization) {
  private static final String INDEX = "ressourcerie";

  /** The addresses of a setting, which commas separate. */
  static List<Address> list(String setting) {
    return Arrays.stream(setting.split(","))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(Address::of)
        .toList();
  }

  /** The index that a setting names: the path of its first address. */
  static String index(String setting) {
    String path = URI.create(setting.split(",")[0].strip()).getPath();
    String name = path == null ? "" : path.replace("/", "");
    if (name.isEmpty()) {
      return INDEX;
    }
    if (!name.matches("[a-z0-9][a-z0-9_-]{0,99}")) {
      throw new IllegalArgumentException(
          "ressourcerie.search.opensearch: an index is named by a-z, 0-9, _ and -, not " + name);
    }
    return name;
  }

  private static Address of(String text) {
    URI uri = URI.create(text);
    if (uri.getHost() == null
        || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
      throw new IllegalArgumentException(
          "ressourcerie.search.opensearch: an address is http(s)://host:port/index, not this one");
    }
    int port = uri.getPort() < 0 ? 9200 : uri.getPort();
    String user = uri.getUserInfo();
    return new Address(
        URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + port + "/"),
        user == null ? null : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
  }

  /** Never the password: records are logged. */
  @Override
  public String toString() {
    return root.toString();
  }
}
