package org.ressourcerie.bench;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a browser fetches to show a page for the first time.
 *
 * @param bytes of all answers as they were sent, headers included
 * @param pageBytes of the page alone
 */
record Weight(int requests, int bytes, int pageBytes) {
  private static final String BROWSER = "Accept-Encoding: gzip\r\n";
  private static final Pattern PART =
      Pattern.compile(
          "<link[^>]*rel=\"(?:stylesheet|icon|preload|modulepreload)\"[^>]*>"
              + "|<(?:script|img|source)[^>]*src=\"[^\"]+\"[^>]*>");
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");
  private static final Pattern IN_STYLE = Pattern.compile("url\\([\"']?(/[^)\"']+)");

  static Weight of(Site site, String address) throws IOException {
    try (Wire plain = new Wire(site.port, "");
        Wire browser = new Wire(site.port, BROWSER)) {
      Set<String> parts = new LinkedHashSet<>();
      String page = text(plain, address);
      PART.matcher(page)
          .results()
          .flatMap(part -> ADDRESS.matcher(part.group()).results())
          .forEach(found -> parts.add(found.group(1)));
      for (String part : Set.copyOf(parts)) {
        if (part.endsWith(".css")) {
          IN_STYLE.matcher(text(plain, part)).results().forEach(url -> parts.add(url.group(1)));
        }
      }
      int whole = browser.get(address).size();
      int bytes = whole;
      for (String part : parts) {
        bytes += browser.get(part).size();
      }
      return new Weight(1 + parts.size(), bytes, whole);
    }
  }

  private static String text(Wire wire, String address) throws IOException {
    return wire.get(address).text();
  }
}
