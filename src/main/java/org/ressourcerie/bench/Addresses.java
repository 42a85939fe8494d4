package org.ressourcerie.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is asked of the site.
 *
 * @param resources public resources of the generated corpus
 */
record Addresses(List<String> resources, List<String> searches, List<String> apiSearches) {
  private static final Pattern RESOURCE =
      Pattern.compile("\"url\":\"(?:http://[^/]+)?(/r/[^\"#]+)\"");
  private static final int PAGES = 6;

  static Addresses of(Site site, Corpus corpus) throws IOException {
    List<String> resources = new ArrayList<>();
    try (Wire wire = new Wire(site.port, "")) {
      for (int page = 1; page <= PAGES; page++) {
        String found = "/api/v1/resources?source=generated&size=100&page=" + page;
        String json = wire.get(found).text();
        RESOURCE.matcher(json).results().forEach(url -> resources.add(url.group(1)));
      }
    }
    List<String> words =
        corpus.queries().stream().map(q -> URLEncoder.encode(q, StandardCharsets.UTF_8)).toList();
    return new Addresses(
        resources.stream().distinct().toList(),
        words.stream().map(q -> "/recherche?q=" + q).toList(),
        words.stream().map(q -> "/api/v1/search?q=" + q).toList());
  }
}
